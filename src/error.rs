//! What can go wrong, for the person who runs the program, with its exit code.
