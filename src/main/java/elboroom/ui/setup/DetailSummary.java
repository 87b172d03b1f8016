package elboroom.ui.setup;

import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import elboroom.i18n.Messages;
import elboroom.ui.setup.form.Field;

/// The most important values of the details about a subject, as shown while they are folded. Runs on the FX thread.
record DetailSummary(RunForm run, Messages messages) {

    ObservableValue<String> of(Detail subject) {
        return Bindings.createStringBinding(() -> switch (subject) {
            case MODEL -> messages.text("setup.model.summary",
                    messages.text("family." + run.family().family().get().id()),
                    messages.text(run.likelihood().get().key()));
            case NETWORKS -> messages.text("setup.networks.summary",
                    messages.text("setup.architecture." + run.architecture().get()), run.hidden().text().get(),
                    size());
            case OPTIMIZER -> messages.text("setup.optimizer.summary", run.epochs().text().get(),
                    run.batch().text().get(), run.learningRate().text().get());
        }, Stream.concat(run.observables(), run.parts(subject)
                .filter(Field.class::isInstance).map(part -> ((Field<?>) part).text())).toArray(Observable[]::new));
    }

    private String size() {
        if (run.choosesCodes()) {
            return messages.text("setup.networks.summary.codes", run.codes().text().get());
        }
        return run.hasCodes()
                ? messages.text("setup.networks.summary.codesByConvolutions")
                : messages.text("setup.networks.summary.latent", run.latent().text().get());
    }
}
