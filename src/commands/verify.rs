//! `bywhen verify`: is the history as it was written?

use super::{ConfigFolder, block_on, existing_database, print};
use crate::{config::Purpose, error::Result, model::log::Log, store::Store};
use clap::Args;

/// Check that the history is whole and unchanged
///
/// Each event is chained to the one before by a hash: whoever changes, takes out or puts in an event breaks the chain. Then the log is folded anew
/// from the history and compared with its tables. The last line names the end of the chain: written down elsewhere, it proves later with
/// --noted that nothing up to it was changed, not even by somebody who chained everything anew. Works while the daemon runs.
#[derive(Debug, Args)]
pub(super) struct Verify {
    #[command(flatten)]
    config: ConfigFolder,
    /// An end of the chain noted earlier: the event's number and at least 8 characters of its hash
    #[arg(long, value_name = "EVENT:HASH", value_parser = noted)]
    noted: Option<(i64, String)>,
}

fn noted(written: &str) -> Result<(i64, String), String> {
    let parts =
        written.split_once(':').and_then(|(seq, hash)| Some((seq.trim().parse().ok()?, hash.trim().to_owned())));
    match parts {
        Some((seq, hash)) if hash.len() >= 8 && hash.chars().all(|c| c.is_ascii_hexdigit()) => Ok((seq, hash)),
        _ => {
            Err("expected an event's number, a colon and at least 8 characters of its hash, such as 1204:9f3ac07e"
                .into())
        }
    }
}

impl Verify {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let database = existing_database(&settings)?;
        let noted = self.noted.as_ref().map(|(seq, hash)| (*seq, hash.as_str()));
        let verified = block_on(async { verify(&mut Store::open_to_read(database).await?, noted, &settings).await })?;
        print(&verified)
    }
}

async fn verify(store: &mut Store, noted: Option<(i64, &str)>, settings: &crate::config::Settings) -> Result<String> {
    let verified = store.verify(noted).await?;
    let (items, folded) = store.folded_and_kept(settings.knowledge.authority.zone).await?;
    if items != folded {
        return Err(crate::error::Error::world(format!(
            "{}: the chain is whole, but the tables of the log are not what the history says: {}. The history is the truth",
            store.database(),
            differing(&items, &folded)
        )));
    }
    let mut told = format!(
        "{} events, each as it was written; {} items agree with them\n",
        verified.events,
        items.items().count()
    );
    if verified.removed > 0 {
        told += &format!("the words of {} events were removed, as the history says\n", verified.removed);
    }
    if noted.is_some() {
        told += "the end that was noted is in the chain\n";
    }
    if let Some((seq, link)) = verified.head {
        told += &format!("end of the chain: {seq}:{link}\n");
    }
    Ok(told)
}

/// The first item that differs.
fn differing(kept: &Log, folded: &Log) -> String {
    let differs = |item: &&crate::model::item::Item| folded.item(&item.reference) != Some(item);
    let item = kept.items().find(differs).or_else(|| folded.items().find(|item| kept.item(&item.reference).is_none()));
    item.map_or_else(|| "entries beside the items differ".to_owned(), |item| format!("{} differs", item.reference))
}
