package elboroom.data.array;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import elboroom.domain.data.ArrayChoices.Layout;

/// An array of MATLAB, whose first axis varies fastest. The examples are along its first or its last axis; the header
/// has them first.
///
/// @param sides as MATLAB says
/// @param examplesLast whether the last axis is that of the examples
record ColumnMajor(List<Integer> sides, boolean examplesLast) {

    private static final int SMALLEST_IMAGE = 16;
    /// An array with its examples first is put into row-major order in memory up to this size.
    private static final long MOST_ORDERED = 16 << 20;

    ColumnMajor {
        sides = List.copyOf(sides);
    }

    /// @param labels the lengths of the vectors of the file, which may be labels
    /// @param layout chosen by the user
    static ColumnMajor of(List<Integer> sides, Set<Integer> labels, Layout layout) {
        List<Integer> axes = new ArrayList<>(sides);
        while (axes.size() > 2 && axes.getLast() == 1) {
            axes.removeLast();
        }
        boolean chosen = layout != Layout.AUTO && axes.size() == layout.toString().length();
        return new ColumnMajor(axes, chosen ? layout.examplesLast() : last(axes, labels));
    }

    private static boolean last(List<Integer> axes, Set<Integer> labels) {
        int first = axes.getFirst();
        int last = axes.getLast();
        if (axes.size() < 2 || first == 1 || last == 1) {
            return first == 1;
        }
        if (labels.contains(first) != labels.contains(last)) {
            return labels.contains(last);
        }
        if (axes.size() == 2 && image(first) != image(last)) {
            return image(first);
        }
        return axes.size() == 4 ? last != 1 && last != 3 : last >= first;
    }

    /// Whether so many numbers are probably a square image.
    private static boolean image(int length) {
        int side = (int) Math.round(Math.sqrt(length));
        return length >= SMALLEST_IMAGE && side * side == length;
    }

    /// Whether it is a list of numbers.
    static boolean isVector(List<Integer> sides) {
        return sides.size() == 2 && (sides.getFirst() == 1 || sides.getLast() == 1);
    }

    ArrayHeader header(ArrayHeader stored) {
        List<Integer> shape = new ArrayList<>(sides);
        if (isVector(sides)) {
            shape = List.of(Math.max(sides.getFirst(), sides.getLast()));
        } else if (examplesLast) {
            shape.addFirst(shape.removeLast());
        }
        int size = stored.type().map(ElementType::size).orElse(0);
        return new ArrayHeader(stored.typeName(), stored.type(), !isVector(sides) && !examplesLast && !small(size),
                shape);
    }

    private boolean small(int size) {
        return product(sides) * size <= MOST_ORDERED;
    }

    private static double product(List<Integer> axes) {
        return axes.stream().mapToDouble(Integer::doubleValue).reduce(1, (left, right) -> left * right);
    }

    /// Returns the elements in the order that the header says.
    ///
    /// @param stored the elements as stored
    InputStream elements(InputStream stored, int size) {
        if (isVector(sides) || (examplesLast ? sides.size() < 3 : !small(size))) {
            return stored;
        }
        List<Integer> part = examplesLast ? sides.subList(0, sides.size() - 1) : sides;
        int examples = examplesLast ? sides.getLast() : 1;
        int[] places = places(part);
        int[] done = {0};
        return new Blocks(() -> {
            if (done[0]++ == examples) {
                stored.close();
                return null;
            }
            return ordered(stored, places, size);
        });
    }

    private static ByteBuffer ordered(InputStream stored, int[] places, int size) throws IOException {
        byte[] part = stored.readNBytes(places.length * size);
        if (part.length < places.length * size) {
            throw new EOFException();
        }
        ByteBuffer ordered = ByteBuffer.allocate(part.length);
        for (int place : places) {
            ordered.put(part, place * size, size);
        }
        return ordered.flip();
    }

    /// Returns by element, in row-major order, its index in column-major order.
    private static int[] places(List<Integer> axes) {
        int[] places = new int[axes.stream().reduce(1, Math::multiplyExact)];
        for (int element = 0; element < places.length; element++) {
            int rest = element;
            int below = places.length;
            int stride = 1;
            for (int axis : axes) {
                below /= axis;
                places[element] += stride * (rest / below);
                rest %= below;
                stride *= axis;
            }
        }
        return places;
    }
}
