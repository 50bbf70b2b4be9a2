//! Where mail comes from: IMAP, a maildir, or a folder played back.
