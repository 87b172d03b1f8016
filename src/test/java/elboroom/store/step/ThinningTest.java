package elboroom.store.step;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;

import elboroom.store.run.NotesFile;
import elboroom.store.run.RunFolder;
import elboroom.store.run.Samples;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ThinningTest {

    @TempDir
    Path parent;

    @RepeatedTest(200)
    void requiredStepsAreKeptAndNoMoreAreRemovedThanNecessary(RepetitionInfo time) {
        SplittableRandom random = new SplittableRandom(time.getCurrentRepetition());
        NavigableMap<Long, Long> bytes = new TreeMap<>();
        Set<Long> staying = new HashSet<>();
        for (int i = random.nextInt(1, 60); i > 0; i--) {
            long step = random.nextLong(random.nextLong(2, 100_000));
            bytes.put(step, random.nextLong(1, 1000));
            if (random.nextInt(5) == 0) {
                staying.add(step);
            }
        }
        long budget = random.nextLong(1, 20_000);
        Thinning thinning = new Thinning(bytes, staying);
        List<Long> removed = thinning.toFit(budget);

        assertThat(removed).doesNotHaveDuplicates().noneMatch(staying::contains);
        assertThat(bytes.keySet()).containsAll(removed);
        Set<Long> left = new HashSet<>(bytes.keySet());
        left.removeAll(removed);
        assertThat(sum(bytes, left)).isEqualTo(thinning.bytes());
        if (thinning.bytes() > budget) {
            assertThat(staying).as("only these are left").containsAll(left);
            assertThat(thinning.removable()).isZero();
        } else if (!removed.isEmpty()) {
            left.add(removed.getLast());
            assertThat(sum(bytes, left)).as("the last one had to go").isGreaterThan(budget);
        }
    }

    @Test
    void remainingStepsAreSpacedLogarithmically() {
        NavigableMap<Long, Long> bytes = new TreeMap<>();
        LongStream.rangeClosed(0, 1000).forEach(step -> bytes.put(step, 1L));
        List<Long> removed = new Thinning(bytes, Set.of(0L, 1000L)).toFit(11);
        List<Long> left = bytes.keySet().stream().filter(step -> !removed.contains(step)).toList();
        assertThat(left).hasSize(11).startsWith(0L, 1L).endsWith(1000L);
        for (int i = 1; i < left.size(); i++) {
            double gap = Math.log1p(left.get(i)) - Math.log1p(left.get(i - 1));
            assertThat(gap).as(left.toString()).isBetween(0.3, 1.4);
        }
    }

    @Test
    void aRunKeepsTheNewestTheBestThePinnedAndTheForkedSteps() {
        RunFolder run = RunFolder.create(parent.resolve("run"), Samples.SPEC, Samples.SUMMARY);
        for (long step = 0; step <= 100; step += 10) {
            run.steps().save(Samples.snapshot(step));
            run.steps().save(step, Samples.latents());
        }
        run.append(Samples.evaluated(30));
        new NotesFile(run.path()).change(notes -> notes.pin(50, true).pin(60, true).pin(60, false).fork(20));

        assertThat(run.steps().thin(1L << 30)).isEmpty();
        assertThat(run.steps().list()).hasSize(11);
        List<Long> removed = run.steps().thin(0);
        assertThat(run.steps().list()).containsExactly(20L, 30L, 50L, 100L);
        assertThat(new StepFiles(run.path(), "latents", ".npz").steps()).isEqualTo(run.steps().list());
        assertThat(removed).containsExactlyInAnyOrder(0L, 10L, 40L, 60L, 70L, 80L, 90L);
        assertThat(run.steps().thin(0)).isEmpty();
    }

    private static long sum(NavigableMap<Long, Long> bytes, Set<Long> steps) {
        return steps.stream().mapToLong(step -> bytes.getOrDefault(step, 0L)).sum();
    }
}
