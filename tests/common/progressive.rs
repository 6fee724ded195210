//! JPEGs that become clearer with every scan, made without an encoder: ITU-T T.81, annex G.

/// One of this size and so many colours, after its rough scan with so many fine ones, which say nothing new. Its
/// first colour is light, the others in the middle.
pub(crate) fn progressive(width: u16, height: u16, colours: u8, fine_scans: u16) -> Vec<u8> {
    let mut bytes = b"\xff\xd8".to_vec();
    let mut quantisation = vec![0];
    quantisation.extend([8; 64]);
    segment(&mut bytes, 0xdb, &quantisation);
    let mut frame = vec![8];
    frame.extend([height.to_be_bytes(), width.to_be_bytes()].concat());
    frame.push(colours);
    frame.extend((1..=colours).flat_map(|colour| [colour, 0x11, 0]));
    segment(&mut bytes, 0xc2, &frame);
    // Rough: 0 says the same as the block before, 10 that seven bits of difference follow. Fine: 0 that nothing follows for
    // 16,384 blocks and as many as fourteen bits say, 10 that nothing does for one.
    for (table, codes) in [(0x00, [0, 7]), (0x10, [0xe0, 0x00])] {
        let mut lengths = [0; 16];
        lengths[..2].copy_from_slice(&[1, 1]);
        segment(&mut bytes, 0xc4, &[&[table], &lengths[..], &codes].concat());
    }
    let blocks = u32::from(width.div_ceil(8)) * u32::from(height.div_ceil(8));
    let mut scan = vec![colours];
    scan.extend((1..=colours).flat_map(|colour| [colour, 0]));
    scan.extend([0, 0, 0]);
    segment(&mut bytes, 0xda, &scan);
    let mut rough = vec![(0b10, 2), (100, 7)];
    rough.resize(2 + (blocks * u32::from(colours)) as usize - 1, (0, 1));
    write_bits(&mut bytes, &rough);
    let mut fine = vec![(0, 15); (blocks / 16_384) as usize];
    fine.resize(fine.len() + (blocks % 16_384) as usize, (0b10, 2));
    for n in 0..fine_scans {
        let colour = 1 + (n % u16::from(colours)) as u8;
        segment(&mut bytes, 0xda, &[1, colour, 0, 1, 63, 0]);
        write_bits(&mut bytes, &fine);
    }
    bytes.extend(b"\xff\xd9");
    bytes
}

fn segment(bytes: &mut Vec<u8>, marker: u8, data: &[u8]) {
    let length = (data.len() + 2) as u16;
    bytes.extend([0xff, marker]);
    bytes.extend(length.to_be_bytes());
    bytes.extend(data);
}

/// Numbers of so many bits each, the last byte filled with ones.
fn write_bits(bytes: &mut Vec<u8>, numbers: &[(u32, u32)]) {
    let (mut held, mut n_held) = (0_u32, 0);
    for (number, bits) in numbers {
        held = held << bits | number;
        n_held += bits;
        while n_held >= 8 {
            n_held -= 8;
            bytes.push((held >> n_held) as u8);
            held &= (1 << n_held) - 1;
        }
    }
    if n_held > 0 {
        bytes.push((held << (8 - n_held) | ((1 << (8 - n_held)) - 1)) as u8);
    }
}
