package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Torch;
import elboroom.ml.model.EncoderPass;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;

/// The contractive autoencoder: + lambda · ‖∂f/∂x‖²_F, averaged over the batch (Rifai et al. 2011, equation 1). The norm is
/// exact for an MLP with at most one hidden layer; for other encoders it is estimated with one random direction for each
/// example.
final class ContractiveAe extends PointModel {

    ContractiveAe(ModelSpec spec) {
        super(spec);
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        EncoderPass pass = networks().encoderPass(batch.images(), weights);
        NDArray norms = pass.shallow()
                ? pass.squaredJacobian()
                : pass.squaredJacobian(batch.normal(1, batch.size(), spec().shape().size()));
        return terms(batch, new Posterior(pass.output(), null), weights)
                .plus(Torch.scaleDifferentiable(norms.mean(), family().number("lambda")));
    }

    @Override
    public double values(int examples) {
        return super.values(examples) + networks().jacobianValues(examples);
    }
}
