package elboroom.bench;

import com.google.gson.JsonObject;

/// The results of the window benchmark.
///
/// @param shown seconds from the JVM's start to the window's first frame
/// @param firstImage seconds from the JVM's start to the first decoded image on screen
/// @param frame the time of a painted frame
/// @param idle latency of the slider without other work
/// @param training the same while a model trains at full speed
/// @param time latency of the timeline for steps shown for the first time
/// @param timeAgain the same for steps shown before
/// @param step milliseconds spent in each training step while the slider moved
/// @param window wall-clock milliseconds per step with the window open and no input
/// @param alone the same for the same steps without a window
/// @param batch images per step
/// @param load the system's load average before and after; negative if unknown
record WindowFigures(double shown, double firstImage, TimingStats frame, TimingStats idle, TimingStats training,
        TimingStats time,
        TimingStats timeAgain,
        double step, double window,
        double alone, int batch, double[] load) {

    /// The limit for slider latency during training: two frames and one step, in milliseconds.
    double bound() {
        return 2 * frame.median() + step;
    }

    /// Milliseconds as a multiple of the time of a painted frame.
    double frames(double milliseconds) {
        return milliseconds / frame.median();
    }

    double imagesPerSecond(double millisecondsPerStep) {
        return 1000 * batch / millisecondsPerStep;
    }

    /// The duration of training with the window divided by the duration without it.
    double slowdown() {
        return window / alone;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("windowSeconds", shown);
        json.addProperty("firstImageSeconds", firstImage);
        json.add("frame", frame.toJson());
        json.add("sliderIdle", idle.toJson());
        json.add("sliderTraining", training.toJson());
        json.add("timeline", time.toJson());
        json.add("timelineAgain", timeAgain.toJson());
        json.addProperty("stepMs", step);
        json.addProperty("twoFramesAndAStepMs", bound());
        json.addProperty("medianOfBound", training.median() / bound());
        json.addProperty("p99OfBound", training.percentile99() / bound());
        json.addProperty("imagesPerSecondWindow", imagesPerSecond(window));
        json.addProperty("imagesPerSecondAlone", imagesPerSecond(alone));
        json.addProperty("slowdown", slowdown());
        json.addProperty("loadBefore", load[0]);
        json.addProperty("loadAfter", load[1]);
        return json;
    }
}
