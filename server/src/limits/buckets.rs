//! Token buckets, one for each key that was used lately.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Mutex, PoisonError},
    time::Instant,
};

use super::Rate;

/// Keys remembered at once. A full bucket is as good as a forgotten one.
const REMEMBERED: usize = 20_000;

pub(super) struct Buckets<K> {
    rate: Rate,
    buckets: Mutex<HashMap<K, Bucket>>,
}

#[derive(Clone, Copy)]
struct Bucket {
    /// What is left, at `at`.
    left: f64,
    at: Instant,
}

impl<K: Clone + Eq + Hash> Buckets<K> {
    pub(super) fn new(rate: Rate) -> Self {
        Self {
            rate,
            buckets: Mutex::default(),
        }
    }

    /// Takes one, or says after how many seconds there will be one.
    pub(super) fn take(&self, key: &K, now: Instant) -> Result<(), u32> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bucket = self.filled(buckets.get(key), now);
        self.enough(&bucket)?;
        bucket.left -= 1.0;
        if buckets.len() >= REMEMBERED && !buckets.contains_key(key) {
            buckets.retain(|_, other| self.filled(Some(other), now).left < f64::from(self.rate.burst));
            if buckets.len() >= REMEMBERED {
                // So many at once are not people; forgetting is cheaper than keeping count of them.
                buckets.clear();
            }
        }
        buckets.insert(key.clone(), bucket);
        Ok(())
    }

    /// The same without taking.
    pub(super) fn peek(&self, key: &K, now: Instant) -> Result<(), u32> {
        let buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        self.enough(&self.filled(buckets.get(key), now))
    }

    fn filled(&self, bucket: Option<&Bucket>, now: Instant) -> Bucket {
        let full = f64::from(self.rate.burst);
        let left = bucket.map_or(full, |bucket| {
            let gained = now.duration_since(bucket.at).as_secs_f64() * self.rate.per_second;
            (bucket.left + gained).min(full)
        });
        Bucket { left, at: now }
    }

    fn enough(&self, bucket: &Bucket) -> Result<(), u32> {
        if bucket.left >= 1.0 {
            return Ok(());
        }
        let seconds = ((1.0 - bucket.left) / self.rate.per_second).ceil();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and what fits: the rates are ours"
        )]
        Err(seconds.clamp(1.0, 3_600.0) as u32)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const RATE: Rate = Rate {
        burst: 3,
        per_second: 0.5,
    };

    #[test]
    fn a_burst_passes_and_then_one_waits() {
        let (buckets, now) = (Buckets::new(RATE), Instant::now());
        for _ in 0..3 {
            assert_eq!(buckets.take(&"a", now), Ok(()));
        }

        assert_eq!(buckets.take(&"a", now), Err(2));
        assert_eq!(buckets.peek(&"a", now + Duration::from_secs(1)), Err(1));
        assert_eq!(buckets.take(&"a", now + Duration::from_secs(2)), Ok(()));
    }

    #[test]
    fn one_who_asks_too_much_takes_nothing_from_another() {
        let (buckets, now) = (Buckets::new(RATE), Instant::now());
        while buckets.take(&"a", now).is_ok() {}

        assert_eq!(buckets.take(&"b", now), Ok(()));
    }

    #[test]
    fn a_day_of_rest_gives_no_more_than_a_burst() {
        let (buckets, now) = (Buckets::new(RATE), Instant::now());
        buckets.take(&"a", now).unwrap();
        let tomorrow = now + Duration::from_secs(86_400);

        let passed = (0..10).filter(|_| buckets.take(&"a", tomorrow).is_ok()).count();

        assert_eq!(passed, 3);
    }

    #[test]
    fn a_flood_of_keys_is_not_remembered() {
        let (buckets, now) = (Buckets::new(RATE), Instant::now());
        for key in 0..=2 * REMEMBERED {
            buckets.take(&key, now).unwrap();
        }

        assert!(buckets.buckets.lock().unwrap().len() <= REMEMBERED);
    }
}
