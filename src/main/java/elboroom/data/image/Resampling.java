package elboroom.data.image;

/// Resampling weights for one axis: each new sample is a weighted mean of neighbouring old samples.
///
/// Downsampling averages over the interval of the new sample, with partial samples weighted by their overlap.
/// Upsampling interpolates linearly between the two nearest samples. Equal sizes copy.
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

    /// Returns the number of new samples.
    int size() {
        return first.length;
    }

    /// Returns the index of the first old sample that contributes to new sample i.
    int first(int i) {
        return first[i];
    }

    /// Returns the weights of the old samples starting at `first(i)`; they sum to 1.
    float[] weights(int i) {
        return weights[i];
    }
}
