//! Work on many files over the cores of the machine. The order of the results is the order of the input, always.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Fewer items than this are not worth starting threads for.
const WORTH_IT: usize = 8;

/// Returns what `work` makes of each item, in the order of the items.
pub fn map<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(8);
    if items.len() < WORTH_IT || threads == 1 {
        return items.into_iter().map(work).collect();
    }
    let count = items.len();
    let queue: Vec<Mutex<Option<T>>> = items.into_iter().map(|item| Mutex::new(Some(item))).collect();
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::with_capacity(count / threads + 1);
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(slot) = queue.get(index) else { return done };
            let item = slot.lock().expect("no work runs while the lock is held").take();
            done.push((index, work(item.expect("each index is handed out once"))));
        }
    };
    let mut results: Vec<Option<R>> = (0..count).map(|_| None).collect();
    std::thread::scope(|scope| {
        let workers: Vec<_> = (1..threads).map(|_| scope.spawn(worker)).collect();
        let mut done = worker();
        for handle in workers {
            // A panic in one worker is a fault of the program; let it be seen as it is.
            done.extend(handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        for (index, result) in done {
            results[index] = Some(result);
        }
    });
    results.into_iter().map(|result| result.expect("each index is worked on once")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_keep_the_order_of_the_items() {
        let doubled = super::map((0..1000).collect(), |number: usize| number * 2);
        assert_eq!(doubled, (0..1000).map(|number| number * 2).collect::<Vec<_>>());
    }
}
