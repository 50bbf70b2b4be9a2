//! Where letters go: SMTP or a folder. The last door before anything leaves.
