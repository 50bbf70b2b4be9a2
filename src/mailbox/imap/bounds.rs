//! A connection that ends when the server says more in one line, or announces a longer text, than any mailbox holds (fault I24).
//! Whoever reads it parses each line from its beginning with every packet: without this bound an endless line costs the square of
//! its length.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// The longest line, in bytes: room for the numbers of half a million mails.
const LINE: usize = 4 * 1024 * 1024;
/// The longest text announced by its length, in bytes: the largest mail that is asked for whole, and some.
const LITERAL: u64 = 80 * 1024 * 1024;

/// Where in the conversation the next byte stands.
#[derive(Debug, Default)]
struct Place {
    /// Bytes of a text announced by its length that are still to come.
    literal: u64,
    /// Bytes of the line so far.
    line: usize,
    /// What stands in braces at the end of the line so far: `Some` from the opening brace on.
    announced: Option<u64>,
    /// The brace was closed.
    closed: bool,
}

impl Place {
    /// Goes on over these bytes. `Err`: too much.
    fn pass(&mut self, mut bytes: &[u8]) -> Result<(), &'static str> {
        while let Some((first, rest)) = bytes.split_first() {
            if self.literal > 0 {
                let within = usize::try_from(self.literal).unwrap_or(usize::MAX).min(bytes.len());
                self.literal -= u64::try_from(within).unwrap_or(self.literal);
                bytes = bytes.get(within..).unwrap_or_default();
                continue;
            }
            bytes = rest;
            self.line += 1;
            if self.line > LINE {
                return Err("the server sends a line without an end");
            }
            match (*first, self.announced) {
                (b'\n', announced) => {
                    self.literal = announced.filter(|_| self.closed).unwrap_or_default();
                    if self.literal > LITERAL {
                        return Err("the server announces a text longer than any mail");
                    }
                    (self.line, self.announced, self.closed) = (0, None, false);
                }
                (b'\r', _) => {}
                (b'{', _) => (self.announced, self.closed) = (Some(0), false),
                (digit @ b'0'..=b'9', Some(number)) if !self.closed => {
                    self.announced = Some(number.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
                }
                (b'}', Some(_)) if !self.closed => self.closed = true,
                _ => (self.announced, self.closed) = (None, false),
            }
        }
        Ok(())
    }
}

/// A connection within these bounds.
#[derive(Debug)]
pub(super) struct Bounded<S> {
    inner: S,
    place: Place,
}

impl<S> Bounded<S> {
    pub(super) fn new(inner: S) -> Self {
        Self { inner, place: Place::default() }
    }

    pub(super) fn into_inner(self) -> S {
        self.inner
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Bounded<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.inner).poll_read(context, buffer))?;
        let new = buffer.filled().get(before..).unwrap_or_default();
        Poll::Ready(self.place.pass(new).map_err(io::Error::other))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Bounded<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Passes the text in pieces of every small size: always the same.
    fn pass(text: &[u8]) -> Result<Place, &'static str> {
        for size in 1..5 {
            let mut place = Place::default();
            text.chunks(size).try_for_each(|piece| place.pass(piece))?;
        }
        let mut place = Place::default();
        place.pass(text).map(|()| place)
    }

    #[test]
    fn a_text_of_announced_length_is_no_line() {
        let place = pass(b"* 1 FETCH (UID 1 BODY[] {6}\r\n{99}\r\n)\r\n").unwrap();
        assert_eq!((place.literal, place.line), (0, 0), "braces within the text announce nothing");
        assert_eq!(pass(b"* 1 FETCH (BODY[] {10}\r\nabc").unwrap().literal, 7);
        assert_eq!(pass(b"* OK {3} is no announcement\r\nabc").unwrap().line, 3);
        assert!(pass(b"* OK {3}} nor this\r\n").is_ok());
    }

    #[test]
    fn what_no_mailbox_holds_is_refused_at_once() {
        assert!(pass(b"* 1 FETCH (BODY[] {4294967295}\r\n").is_err());
        assert!(pass(b"* 1 FETCH (BODY[] {99999999999999999999999}\r\n").is_err());
        let mut place = Place::default();
        let piece = vec![b'x'; LINE];
        assert!(place.pass(&piece).is_ok());
        assert!(place.pass(b"x").is_err());
        let long = [b"* 1 FETCH (BODY[] {9000000}\r\n".as_slice(), &vec![b'x'; 9_000_000], b")\r\n"].concat();
        assert!(Place::default().pass(&long).is_ok(), "a long mail without line breaks is no line");
    }
}
