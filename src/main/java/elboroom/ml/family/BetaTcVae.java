package elboroom.ml.family;

import ai.djl.ndarray.NDArray;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.Torch;
import elboroom.ml.model.Posterior;
import elboroom.ml.model.Weights;
import elboroom.ml.objective.AggregateDensity;

/// beta-TCVAE: reconstruction + alpha · mutual information + beta · total correlation + gamma · dimension-wise KL, each
/// estimated from the samples of the batch (Chen et al. 2018, equations 2 and 4). Its extra term is the difference from
/// reconstruction + closed-form KL. Stratified sampling needs other examples: the extra term is omitted for a batch of
/// one.
final class BetaTcVae extends Vae {

    BetaTcVae(ModelSpec spec) {
        super(spec);
    }

    @Override
    public boolean separable() {
        return false;
    }

    @Override
    public Terms terms(Batch batch, Weights weights) {
        Posterior posterior = encode(batch, weights);
        NDArray points = posterior.sample(batch.epsilon());
        NDArray reconstruction = batch.passes().negativeLog(this, batch, points, weights);
        NDArray kl = kl(posterior, batch.labels(), weights);
        if (stratified() && batch.size() == 1) {
            return Terms.of(reconstruction, kl, 1, posterior);
        }
        NDArray parts = parts(points, posterior, shares(batch), logPrior(points, batch.labels(), weights));
        return Terms.ofObjective(reconstruction.add(parts).mean(), reconstruction, kl, posterior);
    }

    /// Returns alpha (log q(z|x) − log q(z)) + beta (log q(z) − log Π q(z_j)) + gamma (log Π q(z_j) − log p(z)),
    /// `[batch]`.
    private NDArray parts(NDArray points, Posterior posterior, NDArray shares, NDArray logPrior) {
        double alpha = family().number("alpha");
        double beta = family().number("beta");
        double gamma = family().number("gamma");
        AggregateDensity aggregate = AggregateDensity.of(points, posterior, shares);
        return Torch.scaleDifferentiable(posterior.logDensity(points), alpha)
                .add(Torch.scaleDifferentiable(aggregate.joint(), beta - alpha))
                .add(Torch.scaleDifferentiable(aggregate.marginals(), gamma - beta))
                .add(Torch.scaleDifferentiable(logPrior, -gamma));
    }

    private NDArray shares(Batch batch) {
        return stratified()
                ? AggregateDensity.stratified(batch.manager(), batch.size(), batch.examples())
                : AggregateDensity.weighted(batch.manager(), batch.size(), batch.examples());
    }

    private boolean stratified() {
        return family().is("sampling", "stratified");
    }
}
