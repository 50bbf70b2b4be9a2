//! Learns from the examples in `lessons/`: one file of weights for each folder, taken into the program by `src/understand/learnt/`.
//!
//! An example is a line `meaning | text` or `meaning | text | what it was about`, with `\n` for a line break; lines that begin with `#`
//! are remarks. In `lessons/requests/` an empty line stands between mails, the words of a deadline in `{}` and those of any other date in
//! `<>`: a sentence is learnt with its dates. What is learnt is a multinomial logistic regression over runs of one to three words, by gradient descent in a fixed
//! order: the same lessons always give the same program.

#[path = "src/understand/learnt/grams.rs"]
mod grams;
#[path = "src/understand/learnt/shape.rs"]
mod shape;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    env, fs,
    ops::Range,
    path::{Path, PathBuf},
};

/// A run of words that stands in fewer examples than this teaches nothing.
const LEAST: u32 = 2;
/// How often all examples are gone through.
const ROUNDS: u32 = 6;
/// The first step of the descent, and how strongly weights are held small (for each example).
const FIRST_STEP: f32 = 3.0;
const HELD: f32 = 0.125;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=lessons");
    println!("cargo::rerun-if-changed=src/understand/learnt/shape.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for subject in ["replies", "rulings"] {
        let texts = mails(&Path::new("lessons").join(subject))?.into_iter().flatten();
        let examples: Vec<Example> = texts.map(|(meaning, text)| (meaning, grams::words(&text))).collect();
        fs::write(out.join(subject), Learner::new(&examples)?.learn().weights())?;
    }
    let requests = mails(Path::new("lessons/requests"))?;
    let examples: Vec<Example> = requests.iter().flatten().flat_map(|(_, text)| dates(text)).collect();
    fs::write(out.join("dates"), Learner::new(&examples)?.learn().weights())?;
    let examples: Vec<Example> = requests.into_iter().flat_map(sentences).collect();
    fs::write(out.join("requests"), Learner::new(&examples)?.learn().weights())?;
    Ok(())
}

/// An example: what it means, and its words.
type Example = (String, Vec<String>);
/// Lines that stand together: each what it means, and its text.
type Together = Vec<(String, String)>;

fn mails(folder: &Path) -> Outcome<Vec<Together>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.sort();
    let mut all = vec![Together::new()];
    for file in files {
        for (number, line) in fs::read_to_string(&file)?.lines().enumerate() {
            if line.trim().is_empty() {
                all.push(Together::new());
            }
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let mut parts = line.split(" | ").map(str::trim);
            let (Some(meaning), Some(text), Some(open)) = (parts.next(), parts.next(), all.last_mut()) else {
                return Err(format!("{}, line {}: no `meaning | text`", file.display(), number + 1).into());
            };
            open.push((meaning.to_owned(), text.replace("\\n", "\n")));
        }
        all.push(Together::new());
    }
    Ok(all)
}

/// The sentences of a request as they are learnt.
fn sentences(mail: Together) -> impl Iterator<Item = Example> {
    mail.into_iter().map(|(meaning, text)| {
        let (text, listed) = without_marker(&text);
        let (text, dates) = dated(text);
        let dates: Vec<Range<usize>> = dates.into_iter().map(|(_, date)| date).collect();
        (meaning, shape::words(&text, &dates, listed))
    })
}

/// "1. …", "(b) …", "- …": without its marker, and whether it had one.
fn without_marker(text: &str) -> (&str, bool) {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let core = first.trim_matches(['(', ')', '.']);
    let marked = matches!(first, "-" | "•" | "*") || first.len() > core.len() && core.len() <= 2 && !core.is_empty();
    if marked { (rest.trim_start_matches(['-', ' ']), true) } else { (text, false) }
}

/// Each date of a sentence: is it a deadline, and the words around it.
fn dates(text: &str) -> Vec<Example> {
    let (text, dates) = dated(text);
    let places: Vec<Range<usize>> = dates.iter().map(|(_, date)| date.clone()).collect();
    let told = dates.iter().enumerate();
    told.map(|(nth, (meaning, _))| ((*meaning).to_owned(), shape::around(&text, &places, nth))).collect()
}

/// A text without its brackets, and what its dates are and where they stand.
fn dated(text: &str) -> (String, Vec<(&'static str, Range<usize>)>) {
    let (mut plain, mut dates, mut open) = (String::new(), Vec::new(), 0);
    for sign in text.chars() {
        match sign {
            '{' | '<' => open = plain.len(),
            '}' => dates.push(("deadline", open..plain.len())),
            '>' => dates.push(("other", open..plain.len())),
            _ => plain.push(sign),
        }
    }
    (plain, dates)
}

/// A text as the runs it has and how much each weighs in it.
type Weighed = Vec<(usize, f32)>;

struct Learner {
    meanings: Vec<String>,
    /// Of each run: its key, and how telling it is for being rare.
    runs: Vec<(u64, f32)>,
    texts: Vec<(Weighed, usize)>,
    /// What an example of each meaning counts, so that rare meanings are learnt as well as frequent ones.
    counts_for: Vec<f32>,
    /// Of each run, of each meaning.
    weights: Vec<Vec<f32>>,
    bias: Vec<f32>,
}

impl Learner {
    fn new(examples: &[Example]) -> Outcome<Self> {
        let meanings: BTreeSet<&String> = examples.iter().map(|(meaning, _)| meaning).collect();
        let meanings: Vec<String> = meanings.into_iter().cloned().collect();
        let counted: Vec<BTreeMap<u64, u32>> = examples.iter().map(|(_, words)| counted(words)).collect();
        let mut stands_in: BTreeMap<u64, u32> = BTreeMap::new();
        for key in counted.iter().flat_map(BTreeMap::keys) {
            *stands_in.entry(*key).or_default() += 1;
        }
        let all = number(examples.len());
        let rare =
            |stands: u32| ((1.0 + all) / (1.0 + f32::from(u16::try_from(stands).unwrap_or(u16::MAX)))).ln() + 1.0;
        let runs: Vec<(u64, f32)> = stands_in
            .into_iter()
            .filter(|(_, stands)| *stands >= LEAST)
            .map(|(key, stands)| (key, rare(stands)))
            .collect();
        let place: HashMap<u64, usize> = runs.iter().enumerate().map(|(place, (key, _))| (*key, place)).collect();
        let mut texts = Vec::new();
        for ((meaning, _), counted) in examples.iter().zip(&counted) {
            let which = meanings.binary_search(meaning).map_err(|_| "a meaning is missing")?;
            let mut weighed: Weighed = counted
                .iter()
                .filter_map(|(key, times)| {
                    let place = *place.get(key)?;
                    Some((place, grams::often(*times) * runs.get(place)?.1))
                })
                .collect();
            let length = weighed.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
            weighed.iter_mut().for_each(|(_, weight)| *weight /= length);
            texts.push((weighed, which));
        }
        let counts_for = (0..meanings.len())
            .map(|which| all / (number(meanings.len()) * number(texts.iter().filter(|text| text.1 == which).count())))
            .collect();
        let weights = vec![vec![0.0; meanings.len()]; runs.len()];
        let bias = vec![0.0; meanings.len()];
        Ok(Self { meanings, runs, texts, counts_for, weights, bias })
    }

    /// Stochastic gradient descent. The weights are kept apart from a scale that shrinks with every step.
    fn learn(mut self) -> Self {
        let held = HELD / number(self.texts.len());
        let mut scale = 1.0_f32;
        let mut steps = 0.0_f32;
        for round in 0..ROUNDS {
            for at in shuffled(self.texts.len(), round) {
                let Some((text, meaning)) = self.texts.get(at) else { continue };
                let step = FIRST_STEP / (1.0 + held * FIRST_STEP * steps);
                steps += 1.0;
                let counts_for = self.counts_for.get(*meaning).copied().unwrap_or(1.0);
                let mut wrong = self.shares(text, scale);
                for (which, share) in wrong.iter_mut().enumerate() {
                    *share = (*share - if which == *meaning { 1.0 } else { 0.0 }) * counts_for;
                }
                scale *= 1.0 - step * held;
                for (place, weight) in text {
                    let Some(weights) = self.weights.get_mut(*place) else { continue };
                    for (own, wrong) in weights.iter_mut().zip(&wrong) {
                        *own -= step / scale * weight * wrong;
                    }
                }
                for (own, wrong) in self.bias.iter_mut().zip(&wrong) {
                    *own -= step * 0.02 * wrong;
                }
            }
        }
        for weight in self.weights.iter_mut().flatten() {
            *weight *= scale;
        }
        self
    }

    /// How likely each meaning is held.
    fn shares(&self, text: &Weighed, scale: f32) -> Vec<f32> {
        let mut sums = self.bias.clone();
        for (place, weight) in text {
            for (sum, own) in sums.iter_mut().zip(self.weights.get(*place).into_iter().flatten()) {
                *sum += scale * weight * own;
            }
        }
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        sums.iter_mut().for_each(|sum| *sum = (*sum - most).exp());
        let all: f32 = sums.iter().sum();
        sums.iter_mut().for_each(|sum| *sum /= all);
        sums
    }

    /// The meanings on one line; then the bias; then of each run its key, its rarity and its weights; all small end first.
    fn weights(&self) -> Vec<u8> {
        let mut out = format!("{}\n", self.meanings.join(" ")).into_bytes();
        out.extend(self.bias.iter().flat_map(|bias| bias.to_le_bytes()));
        for ((key, rare), weights) in self.runs.iter().zip(&self.weights) {
            out.extend(key.to_le_bytes());
            out.extend(rare.to_le_bytes());
            out.extend(weights.iter().flat_map(|weight| weight.to_le_bytes()));
        }
        out
    }
}

fn counted(words: &[String]) -> BTreeMap<u64, u32> {
    let mut counted = BTreeMap::new();
    for run in grams::runs(words) {
        *counted.entry(grams::key(run)).or_default() += 1;
    }
    counted
}

#[expect(clippy::cast_precision_loss, reason = "some thousands")]
fn number(count: usize) -> f32 {
    count as f32
}

/// The numbers below `count` in an order that is the same at every build (Fisher and Yates, with a linear congruence).
fn shuffled(count: usize, round: u32) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut state = u64::from(round) + 1;
    for last in (1..count).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let below = u64::try_from(last + 1).unwrap_or(1);
        order.swap(last, usize::try_from((state >> 33) % below).unwrap_or(0));
    }
    order
}
