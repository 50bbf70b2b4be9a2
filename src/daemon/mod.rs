//! The loop: mail in, decision, letters out, and sleep until the next is due.
