//! All words of the lists in one tree of letters, and where they stand in a message.
//! Never knows what a word means: it answers with the number of its set.

use super::normal::{Break, Normal, Word};

/// The end of a stem: the word may go on in any way.
const STEM: char = '*';
/// What stands between two words of one entry.
const BLANK: char = ' ';

/// Number of a set of words.
pub type SetId = u16;

/// The tree.
#[derive(Debug, Clone, Default)]
pub struct Trie {
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, Default)]
struct Node {
    /// Sorted by letter.
    next: Vec<(char, u32)>,
    sets: Vec<SetId>,
}

/// A place in the tree while a message is followed.
#[derive(Debug, Clone, Copy)]
struct Step {
    node: u32,
    word: usize,
    letter: usize,
}

impl Trie {
    /// Adds an entry: folded words with blanks between those that are set apart, each of which may
    /// end in the sign of a stem.
    pub fn add(&mut self, entry: &str, set: SetId) {
        if self.nodes.is_empty() {
            self.nodes.push(Node::default());
        }
        let mut at = 0;
        for letter in entry.chars() {
            at = self.child_or_new(at, letter);
        }
        if let Some(node) = self.node_mut(at)
            && !node.sets.contains(&set)
        {
            node.sets.push(set);
        }
    }

    fn child_or_new(&mut self, at: u32, letter: char) -> u32 {
        if let Some(child) = self.child(at, letter) {
            return child;
        }
        let new = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.nodes.push(Node::default());
        if let Some(node) = self.node_mut(at) {
            let place = node.next.partition_point(|(other, _)| *other < letter);
            node.next.insert(place, (letter, new));
        }
        new
    }

    fn node_mut(&mut self, at: u32) -> Option<&mut Node> {
        self.nodes.get_mut(usize::try_from(at).ok()?)
    }

    fn node(&self, at: u32) -> Option<&Node> {
        self.nodes.get(usize::try_from(at).ok()?)
    }

    fn child(&self, at: u32, letter: char) -> Option<u32> {
        let next = &self.node(at)?.next;
        let place = next.binary_search_by_key(&letter, |(other, _)| *other);
        next.get(place.ok()?).map(|(_, child)| *child)
    }

    /// Calls `take` with the set and the end (a word behind it) of every entry that begins at a word.
    pub fn at(&self, text: &Normal, word: usize, mut take: impl FnMut(SetId, usize)) {
        let mut open = [None; 12];
        let mut depth = 0;
        let push = |step: Step, depth: &mut usize, open: &mut [Option<Step>; 12]| {
            if let Some(slot) = open.get_mut(*depth) {
                *slot = Some(step);
                *depth += 1;
            }
        };
        let start = Step {
            node: 0,
            word,
            letter: 0,
        };
        push(start, &mut depth, &mut open);
        while depth > 0 {
            depth -= 1;
            let Some(Some(step)) = open.get(depth).copied() else {
                return;
            };
            let Some(here) = text.words.get(step.word) else {
                continue;
            };
            let ended = match text.chars(here).get(step.letter) {
                Some(letter) => {
                    if let Some(node) = self.child(step.node, *letter) {
                        let letter = step.letter + 1;
                        push(
                            Step {
                                node,
                                letter,
                                ..step
                            },
                            &mut depth,
                            &mut open,
                        );
                    }
                    None
                }
                None => Some(step.node),
            };
            let open_end = self.child(step.node, STEM).filter(|_| step.letter > 0);
            for node in ended.into_iter().chain(open_end) {
                for set in self.node(node).map_or(&[][..], |node| &node.sets) {
                    take(*set, step.word + 1);
                }
                if let Some(next) = self.over(text, node, here, step.word + 1) {
                    push(next, &mut depth, &mut open);
                }
            }
        }
    }

    /// Goes on into the next word, where nothing but a blank stands before it.
    fn over(&self, text: &Normal, node: u32, here: &Word, word: usize) -> Option<Step> {
        let next = text
            .words
            .get(word)
            .filter(|next| next.before <= Break::Space)?;
        let node = if here.is_han || next.is_han {
            node
        } else {
            self.child(node, BLANK)?
        };
        Some(Step {
            node,
            word,
            letter: 0,
        })
    }
}
