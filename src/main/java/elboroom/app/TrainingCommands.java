package elboroom.app;

import elboroom.domain.RunSpec;
import elboroom.service.Begun;
import elboroom.service.LoadedData;
import elboroom.service.RunStart;
import elboroom.service.TrainingDesk;
import elboroom.service.TrainingService;
import elboroom.ui.exploration.TrainingSession;

/// Hands the window's commands to the services.
record TrainingCommands(TrainingDesk desk, TrainingService service) implements TrainingSession.Commands {

    @Override
    public Begun start(RunSpec run, LoadedData data) {
        return desk.start(run, data);
    }

    @Override
    public Begun start(RunStart start, LoadedData data) {
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
