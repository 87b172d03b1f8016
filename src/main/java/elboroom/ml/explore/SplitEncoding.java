package elboroom.ml.explore;

import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.data.Split;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Capability;
import elboroom.ml.Torch;
import elboroom.ml.family.BatchReader;
import elboroom.ml.model.Posterior;

/// Encodes the first examples of a split, a batch at a time.
public final class SplitEncoding {

    /// Larger batches are hardly faster, and would delay interactive requests.
    private static final int BATCH = 125;

    private final Explorer explorer;
    private final Split split;
    private final BatchReader reader;
    private final int[] order;
    private final int latent;
    private final float[] mean;
    private final float[] logVar;
    /// Sum over the examples.
    private final double[] kl;
    private int done;

    /// @param limit maximum number of examples
    public SplitEncoding(Explorer explorer, Split split, int limit) {
        this.explorer = explorer;
        this.split = split;
        this.reader = new BatchReader(explorer.snapshot().model(), split, 0);
        this.order = IntStream.range(0, Math.min(limit, split.size())).toArray();
        this.latent = explorer.snapshot().model().latent();
        this.mean = new float[order.length * latent];
        boolean distributed = explorer.snapshot().model().has(Capability.POSTERIOR);
        this.logVar = new float[distributed ? order.length * latent : 0];
        this.kl = new double[distributed ? latent : 0];
    }

    /// Encodes one more batch.
    ///
    /// @return whether there are more
    public boolean advance() {
        int count = Math.min(BATCH, order.length - done);
        try (NDManager manager = Torch.newManager()) {
            NDArray labels = reader.labels(manager, order, done, count);
            Posterior posterior = explorer.encode(reader.images(manager, order, done, count), labels);
            System.arraycopy(posterior.mean().toFloatArray(), 0, mean, done * latent, count * latent);
            if (posterior.logVar() != null) {
                System.arraycopy(posterior.logVar().toFloatArray(), 0, logVar, done * latent, count * latent);
                addKl(explorer.model().kl(posterior, labels, explorer.weights()));
            }
        }
        done += count;
        return done < order.length;
    }

    private void addKl(NDArray nats) {
        float[] sums = nats.sum(new int[]{0}).toFloatArray();
        for (int d = 0; d < kl.length; d++) {
            kl[d] += sums[d];
        }
    }

    /// Returns the number of examples encoded so far.
    public int done() {
        return done;
    }

    public Latents result() {
        int[] labels = IntStream.of(order).map(split::label).toArray();
        float[] averages = new float[kl.length];
        for (int d = 0; d < kl.length; d++) {
            averages[d] = (float) (kl[d] / Math.max(1, done));
        }
        return new Latents(latent, mean, logVar, labels, averages);
    }
}
