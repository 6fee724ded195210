# Sourced: builds what is measured. app is the program, GROUND_TRUTH if that names one; examples their folder.

app=${GROUND_TRUTH:-}
[ -n "$app" ] || cargo build --locked --release --quiet --bin ground-truth
# By themselves: what the tests need is no part of the program.
cargo build --locked --release --quiet --example empty_window --example learner
examples=${CARGO_TARGET_DIR:-target}/release/examples
app=${app:-${CARGO_TARGET_DIR:-target}/release/ground-truth}
