package elboroom.data;

import java.util.List;

import elboroom.data.toy.ToyPoint;
import elboroom.domain.data.ImageShape;

/// A split of points in the plane.
record PointSplit(List<ToyPoint> points) implements Split {

    PointSplit {
        points = List.copyOf(points);
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public ImageShape shape() {
        return ImageShape.POINT;
    }

    @Override
    public void copy(int index, float[] target, int offset) {
        ToyPoint point = points.get(index);
        target[offset] = point.x();
        target[offset + 1] = point.y();
    }

    @Override
    public int label(int index) {
        return points.get(index).label();
    }
}
