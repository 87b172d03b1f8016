package elboroom.store.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;

/// The columns of `metrics.csv`. In a row of training steps the held-out cells are empty and the KL per dimension is
/// that of the training steps; in an evaluation row it is that of the held-out split. Numbers round-trip exactly,
/// independent of the system's locale.
final class MetricsRow {

    private static final List<String> COLUMNS = List.of("step", "epoch", "seconds", "images_per_second", "beta",
            "train_reconstruction", "train_kl", "train_loss", "heldout_reconstruction", "heldout_kl", "heldout_loss",
            "examples", "heldout_examples", "train_extra", "heldout_extra", "learning_rate",
            "changed");
    private static final int HELD_OUT = COLUMNS.indexOf("heldout_loss");
    private static final String SEPARATOR = ",";
    /// Default values of the last columns in rows of older runs, which lack some of them: every model was a VAE without
    /// extra losses, and changes of settings were not recorded.
    private static final List<String> DEFAULTS = List.of("0", "0", "", "");
    private static final List<Integer> MISSING = List.of(0, 2, 4);

    private MetricsRow() {}

    static String header(int dimensions) {
        return header(COLUMNS, dimensions);
    }

    /// Whether a file with this header line can be read.
    static boolean isHeader(String line, int dimensions) {
        return MISSING.stream()
                .anyMatch(missing -> line.equals(header(COLUMNS.subList(0, COLUMNS.size() - missing), dimensions)));
    }

    /// Whether a line is a row.
    static boolean isRow(String line, int dimensions) {
        try {
            read(line, dimensions, new ArrayList<>(), new ArrayList<>());
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Whether a row was logged up to a step and its epoch.
    static boolean isUntil(String row, long step, int epoch) {
        String[] cells = row.split(SEPARATOR, -1);
        boolean evaluation = cells.length > HELD_OUT && !cells[HELD_OUT].isEmpty();
        try {
            return Long.parseLong(cells[0]) <= step && (!evaluation || Integer.parseInt(cells[1]) <= epoch);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String header(List<String> columns, int dimensions) {
        return Stream.concat(columns.stream(), IntStream.range(0, dimensions).mapToObj(d -> "kl_" + d))
                .collect(Collectors.joining(SEPARATOR));
    }

    /// Returns a row of an older run with the current columns.
    static String upgraded(String row, int dimensions) {
        return String.join(SEPARATOR, cells(row, dimensions));
    }

    private static List<String> cells(String row, int dimensions) {
        List<String> cells = new ArrayList<>(List.of(row.split(SEPARATOR, -1)));
        int missing = COLUMNS.size() + dimensions - cells.size();
        if (missing > 0 && MISSING.contains(missing)) {
            cells.addAll(COLUMNS.size() - missing, DEFAULTS.subList(DEFAULTS.size() - missing,
                    DEFAULTS.size()));
        }
        return cells;
    }

    /// @param learningRate at this step
    /// @param changed setting changes since the previous row, for example `beta=4;learning-rate=0.0001`
    static String of(StepMetrics metrics, double learningRate, String changed) {
        Losses train = metrics.train();
        return join(metrics.klPerDimension(), metrics.step(), metrics.epoch(), metrics.seconds(),
                metrics.imagesPerSecond(), train.beta(), train.reconstruction(), train.kl(), train.loss(), "", "", "",
                train.examples(), "", train.extra(), "", learningRate, changed);
    }

    static String of(Evaluation evaluation, double learningRate, String changed) {
        Losses train = evaluation.train();
        Losses heldOut = evaluation.heldOut();
        return join(evaluation.klPerDimension(), evaluation.step(), evaluation.epoch(), evaluation.seconds(),
                evaluation.imagesPerSecond(), heldOut.beta(), train.reconstruction(), train.kl(), train.loss(),
                heldOut.reconstruction(), heldOut.kl(), heldOut.loss(), train.examples(), heldOut.examples(),
                train.extra(), heldOut.extra(), learningRate, changed);
    }

    private static String join(float[] klPerDimension, Object... cells) {
        List<Object> row = new ArrayList<>(List.of(cells));
        for (float kl : klPerDimension) {
            row.add(kl);
        }
        return row.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR));
    }

    /// Parses a row and adds it to one of the lists.
    ///
    /// @throws IllegalArgumentException if the row is invalid
    static void read(String row, int dimensions, List<StepMetrics> steps, List<Evaluation> evaluations) {
        String[] cells = cells(row, dimensions).toArray(String[]::new);
        if (cells.length != COLUMNS.size() + dimensions) {
            throw new IllegalArgumentException(cells.length + " cells");
        }
        long step = Long.parseLong(cells[0]);
        int epoch = Integer.parseInt(cells[1]);
        double seconds = Double.parseDouble(cells[2]);
        double imagesPerSecond = Double.parseDouble(cells[3]);
        Losses train = losses(cells, 5, 11, 13);
        float[] kl = klPerDimension(cells, dimensions);
        if (cells[8].isEmpty()) {
            steps.add(new StepMetrics(step, epoch, train, kl, imagesPerSecond, seconds));
        } else {
            evaluations.add(new Evaluation(step, epoch, train, losses(cells, 8, 12, 14), kl, imagesPerSecond, seconds));
        }
    }

    private static Losses losses(String[] cells, int first, int examples, int extra) {
        return new Losses(Double.parseDouble(cells[first]), Double.parseDouble(cells[first + 1]),
                Double.parseDouble(cells[4]), Double.parseDouble(cells[extra]), Long.parseLong(cells[examples]));
    }

    private static float[] klPerDimension(String[] cells, int dimensions) {
        float[] kl = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            kl[d] = Float.parseFloat(cells[COLUMNS.size() + d]);
        }
        return kl;
    }
}
