//! What must hold for any mesh.

use proptest::prelude::*;

use crate::{
    reference,
    scenes::{difference, painted, scene, triangles},
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_triangle_is_painted_as_the_reference_paints_it(
        scene in scene(triangles(1).prop_map(|mesh| vec![mesh])),
    ) {
        prop_assert!(difference(&painted(&scene), &reference::paint(&scene)) <= 1);
    }
}
