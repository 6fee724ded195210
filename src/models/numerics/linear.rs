//! Small symmetric systems of linear equations.

/// The Cholesky factor of a symmetric positive definite matrix: lower triangular `L` with `L Lᵀ = A`.
#[derive(Clone, Debug, PartialEq)]
pub struct Cholesky {
    size: usize,
    rows: Vec<Vec<f64>>,
}

/// Pivots below this share of their diagonal mean that a row follows from the others.
const SINGULAR: f64 = 1e-13;

impl Cholesky {
    /// The factor of a square matrix, of which the lower triangle is read; `None` when it is not positive
    /// definite or one row follows from others.
    pub fn new(matrix: &[Vec<f64>]) -> Option<Self> {
        let mut rows: Vec<Vec<f64>> = Vec::with_capacity(matrix.len());
        for (i, row) in matrix.iter().enumerate() {
            let mut factor: Vec<f64> = Vec::with_capacity(i + 1);
            for (j, above) in rows.iter().enumerate() {
                let rest = row.get(j)? - dot(&factor, above);
                factor.push(rest / above.get(j)?);
            }
            let diagonal = *row.get(i)?;
            let pivot = diagonal - dot(&factor, &factor);
            if !(pivot.is_finite() && pivot > SINGULAR * diagonal) {
                return None;
            }
            factor.push(pivot.sqrt());
            rows.push(factor);
        }
        Some(Self {
            size: matrix.len(),
            rows,
        })
    }

    /// `x` with `A x = b`; missing entries of `b` count as 0.
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let mut y: Vec<f64> = Vec::with_capacity(self.size);
        for (i, row) in self.rows.iter().enumerate() {
            let rest = b.get(i).copied().unwrap_or(0.0) - dot(&y, row);
            y.push(rest / row.get(i).copied().unwrap_or(f64::NAN));
        }
        let mut x = vec![0.0; self.size];
        for (i, row) in self.rows.iter().enumerate().rev() {
            let below: f64 = self
                .rows
                .iter()
                .zip(&x)
                .skip(i + 1)
                .map(|(row, x)| row.get(i).copied().unwrap_or(0.0) * x)
                .sum();
            let rest = y.get(i).copied().unwrap_or(0.0) - below;
            if let (Some(x), Some(pivot)) = (x.get_mut(i), row.get(i)) {
                *x = rest / pivot;
            }
        }
        x
    }

    /// The diagonal of the inverse of `A`.
    pub fn inverse_diagonal(&self) -> Vec<f64> {
        (0..self.size)
            .map(|i| {
                let unit: Vec<f64> = (0..self.size).map(|j| f64::from(u8::from(i == j))).collect();
                self.solve(&unit).get(i).copied().unwrap_or(f64::NAN)
            })
            .collect()
    }
}

/// Sum of products of the entries both have.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_textbook_matrix() {
        let matrix = vec![vec![4.0, 2.0], vec![2.0, 3.0]];
        let factor = Cholesky::new(&matrix).unwrap();
        let x = factor.solve(&[10.0, 9.0]);
        assert!((x[0] - 1.5).abs() < 1e-15 && (x[1] - 2.0).abs() < 1e-15);
        assert!((factor.inverse_diagonal()[0] - 0.375).abs() < 1e-15);
    }

    #[test]
    fn matrices_without_a_factor() {
        assert_eq!(Cholesky::new(&[vec![1.0, 2.0], vec![2.0, 4.0]]), None);
        assert_eq!(Cholesky::new(&[vec![1.0, 2.0], vec![2.0, 1.0]]), None);
        assert_eq!(Cholesky::new(&[vec![f64::NAN]]), None);
        assert_eq!(Cholesky::new(&[vec![1.0], vec![]]), None);
        assert_eq!(Cholesky::new(&[]).unwrap().solve(&[]), Vec::<f64>::new());
    }

    proptest! {
        #[test]
        fn solutions_solve(entries in proptest::collection::vec(-2.0..2.0_f64, 25), x in proptest::collection::vec(-5.0..5.0_f64, 5)) {
            // M Mᵀ + I is positive definite.
            let m: Vec<&[f64]> = entries.chunks(5).collect();
            let a: Vec<Vec<f64>> = (0..5)
                .map(|i| (0..5).map(|j| dot(m[i], m[j]) + f64::from(u8::from(i == j))).collect())
                .collect();
            let b: Vec<f64> = a.iter().map(|row| dot(row, &x)).collect();
            let found = Cholesky::new(&a).unwrap().solve(&b);
            prop_assert!(found.iter().zip(&x).all(|(found, x)| (found - x).abs() < 1e-9));
        }
    }
}
