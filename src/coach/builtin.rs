//! The questions for vaults without a bank of their own: open, short, easy to answer.

use crate::lexicon::Situation;

/// Each question with its situation; without one it serves at any time.
pub const QUESTIONS: [(&str, Option<Situation>); 30] = [
    ("What has surprised you lately?", None),
    ("What are you looking forward to in the next weeks?", None),
    ("What have you changed your mind about this year?", None),
    ("What takes more of your time than it should?", None),
    ("Whom have you learned most from lately?", None),
    ("What would make the next three months good ones?", None),
    ("What are you reading or listening to that is worth passing on?", None),
    ("What is changing in your field that outsiders do not see?", Some(Situation::Industry)),
    ("Which idea in your field is overrated at the moment?", Some(Situation::Industry)),
    ("Where do people in your field go to learn?", Some(Situation::Industry)),
    ("What will be different in your field in five years?", Some(Situation::Industry)),
    ("What does a good day at work look like for you?", Some(Situation::Role)),
    ("Which part of your work would you never give away?", Some(Situation::Role)),
    ("How did you come to do what you do?", Some(Situation::Role)),
    ("What do you wish you had known when you began?", Some(Situation::Role)),
    ("How is the new beginning, and what do you miss?", Some(Situation::Transition)),
    ("What did you have to learn first in the new place?", Some(Situation::Transition)),
    (
        "What would you tell someone who is about to make the same change?",
        Some(Situation::Transition),
    ),
    ("What are you working on that you would like to talk about?", Some(Situation::Project)),
    ("Where does your project stand, and what is in the way?", Some(Situation::Project)),
    ("Who would be good to talk to about your project?", Some(Situation::Project)),
    ("What would you do with another pair of hands on your project?", Some(Situation::Project)),
    ("It's been a while. What's been good?", Some(Situation::Reconnecting)),
    ("What is new since we last talked?", Some(Situation::Reconnecting)),
    ("What keeps you busy these days?", Some(Situation::Reconnecting)),
    ("Which of your plans from back then came true?", Some(Situation::Reconnecting)),
    ("What can I do for you in return?", Some(Situation::Thanks)),
    ("What gave you the idea that helped me so much?", Some(Situation::Thanks)),
    ("Who else should hear what you told me?", Some(Situation::Thanks)),
    ("What would you like to know about how your advice turned out?", Some(Situation::Thanks)),
];
