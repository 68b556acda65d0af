//! Chance that can be repeated: `SEED=…` draws the same again.

/// SplitMix64, which says its seed when a test fails.
pub struct Random {
    seed: u64,
    state: u64,
}

impl Random {
    /// The seed that is asked for, else another one each time.
    pub fn new() -> Self {
        let asked = std::env::var_os("SEED").and_then(|seed| seed.to_str()?.parse().ok());
        let seed = asked.unwrap_or_else(server::random::number);
        Self { seed, state: seed }
    }

    /// `0..bound`
    pub fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % bound as u64).unwrap()
    }
}

impl Drop for Random {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("SEED={}", self.seed);
        }
    }
}
