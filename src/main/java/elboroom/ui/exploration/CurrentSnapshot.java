package elboroom.ui.exploration;

import java.util.List;

import elboroom.domain.latent.Extent;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import org.jspecify.annotations.Nullable;

/// The current weights and their encoding of the held-out examples.
///
/// @param snapshot null before the first weights exist
/// @param live whether the newest weights are shown and followed during training; if not, an earlier step is shown
/// @param latents the posteriors; null if unknown
/// @param latentsOf the snapshot that encoded them; while a newer one is being encoded, not the current one
/// @param kl held-out KL of each dimension, in nats; empty if unknown
/// @param extents the range of z along each dimension, where it differs from that of N(0, 1)
record CurrentSnapshot(@Nullable Snapshot snapshot, boolean live, @Nullable Latents latents,
        @Nullable Snapshot latentsOf,
        float[] kl, List<Extent> extents) {

    static final CurrentSnapshot NOTHING = new CurrentSnapshot(null, true, null, null, new float[0], List.of());

    CurrentSnapshot at(Snapshot newSnapshot) {
        return new CurrentSnapshot(newSnapshot, live, latents, latentsOf, kl, extents);
    }

    CurrentSnapshot live(boolean nowLive) {
        return new CurrentSnapshot(snapshot, nowLive, latents, latentsOf, kl, extents);
    }

    CurrentSnapshot encoded(@Nullable Snapshot by, Latents newLatents, List<Extent> newExtents) {
        return newLatents == latents // reuses the computed KL
                ? new CurrentSnapshot(snapshot, live, latents, by, kl, extents)
                : new CurrentSnapshot(snapshot, live, newLatents, by, newLatents.klPerDimension(), newExtents);
    }

    /// Keeps the ranges of z.
    CurrentSnapshot withoutLatents() {
        return new CurrentSnapshot(snapshot, live, null, null, new float[0], extents);
    }
}
