package elboroom.data.image;

/// How the samples of a line become more or fewer: each new sample is a weighted mean of neighbours among the old.
///
/// Fewer: the mean over the stretch that the new sample covers, parts of samples counted in part. More: linear between
/// the two nearest. As many: the same.
final class Resampling {

    private final int[] first;
    private final float[][] weights;

    Resampling(int from, int to) {
        first = new int[to];
        weights = new float[to][];
        double ratio = (double) from / to;
        for (int i = 0; i < to; i++) {
            if (ratio >= 1) {
                average(i, i * ratio, Math.min(from, (i + 1) * ratio), ratio);
            } else {
                interpolate(i, Math.clamp((i + 0.5) * ratio - 0.5, 0, from - 1.0), from);
            }
        }
    }

    private void average(int i, double begin, double end, double ratio) {
        int low = (int) begin;
        int high = (int) Math.ceil(end - 1e-9);
        first[i] = low;
        weights[i] = new float[high - low];
        for (int k = low; k < high; k++) {
            weights[i][k - low] = (float) ((Math.min(end, k + 1.0) - Math.max(begin, k)) / ratio);
        }
    }

    private void interpolate(int i, double place, int from) {
        int low = Math.min((int) place, Math.max(0, from - 2));
        float share = (float) (place - low);
        first[i] = low;
        weights[i] = from == 1 ? new float[]{1} : new float[]{1 - share, share};
    }

    /// How many samples there are afterwards.
    int size() {
        return first.length;
    }

    /// The first old sample that new sample i is made of.
    int first(int i) {
        return first[i];
    }

    /// The weights of the old samples from `first(i)` on; they add up to 1.
    float[] weights(int i) {
        return weights[i];
    }
}
