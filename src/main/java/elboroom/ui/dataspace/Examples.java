package elboroom.ui.dataspace;

import elboroom.domain.data.ImageData;
import elboroom.service.data.LoadedData;
import elboroom.ui.control.map.PointSet;

/// The held-out examples of 2D data as dots.
final class Examples {

    private Examples() {}

    static PointSet of(LoadedData data) {
        int count = data.summary().heldOut();
        float[] x = new float[count];
        float[] y = new float[count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            ImageData point = data.heldOut(i);
            x[i] = point.pixels()[0];
            y[i] = point.pixels()[1];
            labels[i] = data.heldOutLabel(i);
        }
        return new PointSet(x, y, labels);
    }
}
