//! The form that sends files: what it says first, then one file after the other.

use std::time::Duration;

use app::{
    backend::{Op, Posted},
    error::{AppError, Problem},
};
use axum::extract::multipart::{Field, Multipart};
use domain::MAX_FILES_OF_ONE_SESSION;
use sha2::{Digest, Sha256};

use super::{attach::Attaching, name};

/// Bytes of a field that is not the file.
const MAX_FIELD: usize = 2 * 1024;

/// Fields that are no file: `op`, `code`, `from` and a few more.
const MAX_FIELDS: usize = 8;

/// A slow phone sends ten megabytes within this time.
const PATIENCE: Duration = Duration::from_secs(300);

/// Bytes of files that are not taken which are read all the same: a browser shows an answer only once it has sent
/// everything. Whoever sends more sees a cut connection.
const MOST_THROWN_AWAY: usize = 64 * 1024 * 1024;

/// For how long that is done without a sign of life.
const THROWING_AWAY: Duration = Duration::from_secs(60);

/// What became of the files of a form, in their order.
#[derive(Default)]
pub(super) struct Sent {
    taken: Vec<String>,
    refused: Vec<(String, AppError)>,
    thrown_away: usize,
}

impl Sent {
    /// As one answer: everything is kept, or the reason why not.
    pub(super) fn answer(mut self) -> Result<(), AppError> {
        match (self.taken.len(), self.refused.len()) {
            // What a browser sends when nothing was chosen.
            (0, 0) => Err(AppError::invalid("file", Problem::File)),
            (_, 0) => Ok(()),
            (0, 1) => Err(self.refused.remove(0).1),
            _ => Err(AppError::SomeFiles {
                taken: self.taken,
                refused: self.refused,
            }),
        }
    }

    /// Reads a form to its end. Each file is kept, or not, whatever becomes of the others.
    ///
    /// # Errors
    /// The form itself is not one of ours.
    pub(super) async fn read(
        &mut self,
        form: &mut Multipart,
        attaching: &Attaching<'_>,
        posted: &mut Posted,
    ) -> Result<(), AppError> {
        while self.thrown_away <= MOST_THROWN_AWAY {
            let next = tokio::time::timeout(PATIENCE, form.next_field()).await;
            let Ok(Ok(next)) = next else {
                // It ends in the middle; of a file that was cut that is said already.
                return if self.refused.is_empty() {
                    Err(AppError::WrongFormat)
                } else {
                    Ok(())
                };
            };
            let Some(mut field) = next else { break };
            let name = field.name().unwrap_or_default().to_owned();
            if name != "file" {
                posted.0.push((name, value(&mut field).await?));
                if posted.0.len() > MAX_FIELDS {
                    return Err(AppError::WrongFormat);
                }
            } else if field.file_name() != Some("") {
                self.take(&mut field, attaching, posted).await?;
            }
        }
        Ok(())
    }

    async fn take(
        &mut self,
        field: &mut Field<'_>,
        attaching: &Attaching<'_>,
        posted: &Posted,
    ) -> Result<(), AppError> {
        let op = posted.get("op").and_then(|op| op.parse().ok()).map(Op);
        // First, so that what was sent twice is known before it is read twice.
        let op = op.ok_or_else(|| AppError::invalid("op", Problem::Choice))?;
        let number = self.taken.len() + self.refused.len();
        let called = name::sent(field.file_name());
        let kept = if number < MAX_FILES_OF_ONE_SESSION {
            let kept = attaching.attach(field, op_of(op, number));
            tokio::time::timeout(PATIENCE, kept)
                .await
                .unwrap_or(Err(AppError::WrongFormat))
        } else {
            Err(too_many())
        };
        match kept {
            Ok(name) => self.taken.push(name),
            Err(error) => {
                self.refused.push((called, error));
                self.thrown_away += throw_away(field).await;
            }
        }
        Ok(())
    }

    /// Reads on to the end, within reason.
    pub(super) async fn drain(&mut self, mut form: Multipart) {
        while self.thrown_away <= MOST_THROWN_AWAY {
            match tokio::time::timeout(THROWING_AWAY, form.next_field()).await {
                Ok(Ok(Some(mut field))) => self.thrown_away += throw_away(&mut field).await,
                _ => return,
            }
        }
    }
}

fn too_many() -> AppError {
    let (what, max) = (domain::Limit::Files, MAX_FILES_OF_ONE_SESSION);
    domain::Rejection::TooMany { what, max }.into()
}

/// A form sent again attaches none of its files again: each has an operation of its own, which follows from the form's.
fn op_of(form: Op, number: usize) -> Op {
    if number == 0 {
        return form;
    }
    let mut hasher = Sha256::new();
    hasher.update(form.0.as_bytes());
    hasher.update((number as u64).to_le_bytes());
    let mut id = [0; 16];
    id.copy_from_slice(&hasher.finalize()[..16]);
    Op(uuid::Builder::from_random_bytes(id).into_uuid())
}

/// What a field that is no file says.
async fn value(field: &mut Field<'_>) -> Result<String, AppError> {
    let mut value = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|_| AppError::WrongFormat)? {
        value.extend_from_slice(&chunk);
        if value.len() > MAX_FIELD {
            let max_bytes = MAX_FIELD as u64;
            return Err(AppError::TooLarge { max_bytes });
        }
    }
    Ok(String::from_utf8_lossy(&value).into_owned())
}

/// Reads the rest of a field and keeps nothing of it; how many bytes that was.
async fn throw_away(field: &mut Field<'_>) -> usize {
    let mut length = 0;
    while length <= MOST_THROWN_AWAY
        && let Ok(Ok(Some(chunk))) = tokio::time::timeout(THROWING_AWAY, field.chunk()).await
    {
        length += chunk.len();
    }
    length
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use uuid::Uuid;

    use super::*;

    #[test]
    fn each_file_of_a_form_has_an_operation_of_its_own_and_always_the_same() {
        let form = Op(Uuid::from_u64_pair(7, 9));
        let ops = || (0..20).map(|number| op_of(form, number).0);

        assert_eq!(ops().next(), Some(form.0));
        assert_eq!(ops().collect::<BTreeSet<_>>().len(), 20);
        assert!(ops().eq(ops()));
    }
}
