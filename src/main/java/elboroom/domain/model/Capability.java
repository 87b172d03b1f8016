package elboroom.domain.model;

/// What a model of a family has. A family declares its capabilities in its line of `Family`; other code asks for them by
/// name and does not need to know the families.
///
/// - `POSTERIOR`: the encoder outputs a diagonal Gaussian q(z|x), mean and log-variance of each dimension, from which z is
///   sampled.
/// - `KL`: the loss has a KL term, which is known for each dimension.
/// - `BOUND`: reconstruction + KL bounds −log p(x), or −log p(x|y) with `LABELS`.
/// - `PRIOR`: there is a prior p(z). It gives the range of z, and new images are decoded from its samples.
/// - `LEARNED_PRIOR`: the prior is learned instead of N(0, I).
/// - `FITTED_DENSITY`: there is no prior. A density is fitted to the codes after each epoch, and new images are decoded from
///   its samples.
/// - `FITTED_MIXTURE`: that density is a mixture instead of one Gaussian.
/// - `DIMENSIONS`: z is a vector of real numbers. Its dimensions can be traversed, and two of them span a plane.
/// - `CODEBOOK`: z is an entry of a codebook at each of several places.
/// - `LABELS`: encoder and decoder are conditioned on the label of the example.
/// - `WEIGHTED_KL`: the setting `beta` is the weight of KL in the loss.
/// - `SCHEDULED_KL`: the weight of KL can follow a schedule, as a setting of the family or of the beta-VAE that the model
///   can become.
/// - `EXTRA`: the loss has a term besides reconstruction and KL, `Losses.extra`.
/// - `BATCH_EXTRA`: the extra term compares the examples of a batch with each other, so it depends on the batch size.
/// - `PLAIN_LOSS`: the loss is the held-out quantity itself, without other weights, extra terms or noise in the input.
/// - `IMPORTANCE_BOUND`: the loss is an importance-weighted bound, with as many samples as the setting `samples` says.
/// - `CODE_DECAY`: the loss penalises the squares of a code's numbers, which keeps codes near 0.
public enum Capability {
    POSTERIOR, KL, BOUND, PRIOR, LEARNED_PRIOR, FITTED_DENSITY, FITTED_MIXTURE, DIMENSIONS, CODEBOOK, LABELS, WEIGHTED_KL, SCHEDULED_KL, EXTRA, BATCH_EXTRA, PLAIN_LOSS, IMPORTANCE_BOUND, CODE_DECAY
}
