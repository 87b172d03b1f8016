package elboroom.bench;

import com.google.gson.JsonObject;

/// What was measured of the window.
///
/// @param shown seconds from the JVM's start to the window's first frame
/// @param firstImage seconds from the JVM's start to the first decoded image on the screen
/// @param idle from a slider to the screen while nothing else happens
/// @param training the same while a model trains at full speed
/// @param time from the choice of a step on the timeline to the screen, the first time
/// @param timeAgain the same for steps that were looked at before
/// @param step milliseconds of a training step itself while the slider moved
/// @param window milliseconds by the clock for each step, with the window following and nobody touching it
/// @param alone the same for the very same steps without a window
/// @param batch images a step
/// @param load the system's load average before and after; negative where it is unknown
record WindowFigures(double shown, double firstImage, TimingStats idle, TimingStats training, TimingStats time,
        TimingStats timeAgain,
        double step, double window,
        double alone, int batch, double[] load) {

    /// Milliseconds of a frame.
    static final double FRAME = 1000.0 / 60;

    /// What a slider's movement may take while a model trains: two frames and a step, in milliseconds.
    double bound() {
        return 2 * FRAME + step;
    }

    double imagesPerSecond(double millisecondsPerStep) {
        return 1000 * batch / millisecondsPerStep;
    }

    /// How many times longer training takes with the window than without.
    double slowdown() {
        return window / alone;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("windowSeconds", shown);
        json.addProperty("firstImageSeconds", firstImage);
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
