//! The program's own log: references and message numbers, never names, addresses or mail text.
