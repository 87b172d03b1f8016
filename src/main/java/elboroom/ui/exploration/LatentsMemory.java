package elboroom.ui.exploration;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

import elboroom.domain.latent.Latents;

/// Caches the posteriors of recently shown steps of one run, so that the map can go back and forth without delay.
/// Runs on the FX thread.
final class LatentsMemory {

    private static final long BYTES = 64L << 20;

    /// By step, least recently used first.
    private final SequencedMap<Long, Latents> known = new LinkedHashMap<>();
    private long bytes;

    Optional<Latents> get(long step) {
        return Optional.ofNullable(known.get(step)).map(latents -> known.putLast(step, latents));
    }

    /// Fewer examples do not replace more.
    void put(long step, Latents latents) {
        Latents before = known.get(step);
        if (before != null && before.size() > latents.size()) {
            return;
        }
        known.putLast(step, latents);
        bytes += bytes(latents) - (before == null ? 0 : bytes(before));
        for (Iterator<Latents> oldest = known.values().iterator(); bytes > BYTES && known.size() > 1;) {
            bytes -= bytes(oldest.next());
            oldest.remove();
        }
    }

    void clear() {
        known.clear();
        bytes = 0;
    }

    private static long bytes(Latents latents) {
        return 4L * (latents.mean().length + latents.logVar().length + latents.labels().length);
    }
}
