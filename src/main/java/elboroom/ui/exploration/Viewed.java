package elboroom.ui.exploration;

import java.util.List;

import elboroom.domain.latent.Extent;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import org.jspecify.annotations.Nullable;

/// The weights viewed, and what is known of how they encode the held-out examples.
///
/// @param snapshot null before the first weights exist
/// @param live whether the newest weights are viewed, and newer ones as soon as they come; else those of a step in the past
/// @param latents the posteriors; null where they are unknown
/// @param latentsOf the snapshot that encoded them; while a newer one is encoded, not the one viewed
/// @param kl held-out KL of each dimension, in nats; empty where it is unknown
/// @param extents how far points reach along each dimension, where it is not as N(0, 1) does
record Viewed(@Nullable Snapshot snapshot, boolean live, @Nullable Latents latents, @Nullable Snapshot latentsOf,
        float[] kl, List<Extent> extents) {

    static final Viewed NOTHING = new Viewed(null, true, null, null, new float[0], List.of());

    Viewed at(Snapshot newSnapshot) {
        return new Viewed(newSnapshot, live, latents, latentsOf, kl, extents);
    }

    Viewed live(boolean nowLive) {
        return new Viewed(snapshot, nowLive, latents, latentsOf, kl, extents);
    }

    Viewed encoded(@Nullable Snapshot by, Latents newLatents, List<Extent> newExtents) {
        return newLatents == latents // its KL is computed once
                ? new Viewed(snapshot, live, latents, by, kl, extents)
                : new Viewed(snapshot, live, newLatents, by, newLatents.klPerDimension(), newExtents);
    }

    /// Points reach as far as they did.
    Viewed withoutLatents() {
        return new Viewed(snapshot, live, null, null, new float[0], extents);
    }
}
