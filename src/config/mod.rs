//! Settings: `bywhen.toml`, `people.csv` and the data files beside them.
