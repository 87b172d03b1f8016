package elboroom.store.step;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Tensor;
import elboroom.domain.training.AdamState;
import elboroom.domain.training.EpochPosition;
import elboroom.domain.training.EpochPosition.Next;
import elboroom.domain.training.LossSums;
import elboroom.domain.training.OptimizerAndProgress;
import elboroom.store.file.StoreProblems;
import elboroom.store.tensor.SafeTensors;

/// Everything besides a step's weights that is needed to resume training, as a safetensors file: Adam's moments as
/// `first.<parameter>` and `second.<parameter>`, everything else as metadata. Numbers round-trip exactly. Thread-safe.
public final class StateFile {

    private static final String FIRST = "first.";
    private static final String SECOND = "second.";
    private static final String SETTING = "setting.";

    private StateFile() {}

    static void write(Path file, long step, OptimizerAndProgress state) {
        Map<String, Tensor> tensors = new HashMap<>();
        state.adam().first().forEach((name, tensor) -> tensors.put(FIRST + name, tensor));
        state.adam().second().forEach((name, tensor) -> tensors.put(SECOND + name, tensor));
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("step", Long.toString(step));
        metadata.put("updates", Long.toString(state.adam().updates()));
        metadata.put("batches", Integer.toString(state.position().batches()));
        metadata.put("next", state.position().next().name());
        metadata.put("nanos", Long.toString(state.nanos()));
        metadata.put("beta", Double.toString(state.beta()));
        metadata.put("learningRate", Double.toString(state.learningRate()));
        put(metadata, "recent.", state.recent());
        put(metadata, "epoch.", state.epoch());
        FamilySpec family = state.family();
        metadata.put("family", family.family().id());
        family.values().forEach((name, value) -> metadata.put(SETTING + name, value));
        SafeTensors.write(file, tensors, metadata);
    }

    private static void put(Map<String, String> metadata, String prefix, LossSums sums) {
        metadata.put(prefix + "reconstruction", Double.toString(sums.reconstruction()));
        metadata.put(prefix + "extra", Double.toString(sums.extra()));
        metadata.put(prefix + "kl", Arrays.stream(sums.klPerDimension()).mapToObj(Double::toString)
                .collect(Collectors.joining(" ")));
        metadata.put(prefix + "examples", Long.toString(sums.examples()));
        metadata.put(prefix + "nanos", Long.toString(sums.nanos()));
    }

    /// Reads the optimizer state of a step.
    ///
    /// @throws elboroom.domain.ProblemException if the file is damaged, or contains the state of another step
    public static OptimizerAndProgress read(Path file, long step) {
        SafeTensors.Contents contents = SafeTensors.read(file);
        Map<String, String> metadata = contents.metadata();
        try {
            if (number(metadata, "step") == step) {
                AdamState adam = new AdamState(number(metadata, "updates"), moments(contents, FIRST),
                        moments(contents, SECOND));
                EpochPosition position = new EpochPosition(Math.toIntExact(number(metadata, "batches")),
                        Next.valueOf(text(metadata, "next")));
                return new OptimizerAndProgress(adam, position, sums(metadata, "recent."), sums(metadata, "epoch."),
                        number(metadata, "nanos"), real(metadata, "beta"), real(metadata, "learningRate"),
                        family(metadata));
            }
        } catch (RuntimeException e) {
            throw StoreProblems.withCause(e, "problem.store.state", file, step);
        }
        throw StoreProblems.of("problem.store.state", file, step);
    }

    private static Map<String, Tensor> moments(SafeTensors.Contents contents, String prefix) {
        return contents.tensors().entrySet().stream().filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    private static FamilySpec family(Map<String, String> metadata) {
        Map<String, String> values = metadata.entrySet().stream().filter(entry -> entry.getKey().startsWith(SETTING))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(SETTING.length()), Map.Entry::getValue));
        return new FamilySpec(Family.of(text(metadata, "family")).orElseThrow(), values);
    }

    private static LossSums sums(Map<String, String> metadata, String prefix) {
        double[] kl = Arrays.stream(text(metadata, prefix + "kl").split(" ", -1)).mapToDouble(Double::parseDouble)
                .toArray();
        return new LossSums(real(metadata, prefix + "reconstruction"), real(metadata, prefix + "extra"), kl,
                number(metadata, prefix + "examples"), number(metadata, prefix + "nanos"));
    }

    private static String text(Map<String, String> metadata, String name) {
        String text = metadata.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static long number(Map<String, String> metadata, String name) {
        return Long.parseLong(text(metadata, name));
    }

    private static double real(Map<String, String> metadata, String name) {
        return Double.parseDouble(text(metadata, name));
    }
}
