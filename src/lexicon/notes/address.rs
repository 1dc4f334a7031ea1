//! Keys for the addresses of people. Most are names of programs, the same in every language.

use crate::lexicon::key::Key;
use crate::lexicon::vocabulary::Vocabulary;
use crate::lexicon::word::words;

pub(in crate::lexicon) const WORDS: Vocabulary = Vocabulary {
    keys: words!(Always:
        Key::Email => [
            "email" "emails" "mail" "mails" "email-address" "email-addresses" "mail-address"
            "work-email" "email-work" "personal-email" "email-personal" "private-email"
            "email-private" "home-email" "email-home" "business-email" "primary-email"
            "secondary-email" "other-email"
        ],
        Key::Phone => [
            "phone" "phones" "tel" "telephone" "mobile" "cell" "phone-number" "phone-numbers"
            "mobile-number" "cell-number" "telephone-number" "mobile-phone" "cell-phone"
            "phone-mobile" "work-phone" "phone-work" "home-phone" "phone-home" "office-phone"
            "private-phone" "primary-phone"
        ],
        Key::Profile => [
            "linkedin" "linkedin-url" "linkedin-profile" "mastodon" "fediverse" "bluesky" "bsky"
            "telegram" "signal" "whatsapp" "threema" "twitter" "twitter-handle" "twitter-url"
            "github" "github-url" "github-username" "gitlab" "instagram" "facebook" "discord"
            "matrix" "skype" "xing" "orcid" "website" "websites" "url" "urls" "webpage" "homepage"
            "blog" "personal-site" "personal-website"
        ],
        Key::Uid => ["uid" "vcard-uid"],
        Key::Channels => [
            "channels" "contact-info" "contact-details" "socials" "social-media" "accounts"
        ],
    ),
    ..Vocabulary::EMPTY
};
