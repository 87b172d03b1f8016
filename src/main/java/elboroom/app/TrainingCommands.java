package elboroom.app;

import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
import elboroom.service.run.RunStart;
import elboroom.service.training.RecordedTraining;
import elboroom.service.training.TrainingService;
import elboroom.ui.exploration.TrainingSession;

/// Forwards the window's commands to the services.
record TrainingCommands(RecordedTraining desk, TrainingService service) implements TrainingSession.Commands {

    @Override
    public OpenRun start(RunSpec run, LoadedData data) {
        return desk.start(run, data);
    }

    @Override
    public OpenRun start(RunStart start, LoadedData data) {
        return desk.start(start, data);
    }

    @Override
    public void pause() {
        service.pause();
    }

    @Override
    public void resume() {
        service.resume();
    }

    @Override
    public void stop() {
        service.stop();
    }

    @Override
    public void set(String setting, double value) {
        service.set(setting, value);
    }

    @Override
    public void setLearningRate(double learningRate) {
        service.setLearningRate(learningRate);
    }
}
