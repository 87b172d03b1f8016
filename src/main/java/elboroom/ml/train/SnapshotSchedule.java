package elboroom.ml.train;

/// At which steps a snapshot is taken within epochs: 0, 1, 2, 5, 10, 20, 50 and so on. Each epoch's end comes on top.
final class SnapshotSchedule {

    private SnapshotSchedule() {}

    static boolean isDue(long step) {
        long first = step;
        while (first >= 10 && first % 10 == 0) {
            first /= 10;
        }
        return first == 0 || first == 1 || first == 2 || first == 5;
    }
}
