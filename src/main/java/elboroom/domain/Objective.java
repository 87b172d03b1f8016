package elboroom.domain;

/// What training minimises: reconstruction + beta · KL, in nats per example (Higgins et al. 2017, eq. 4).
public record Objective(double beta) {

    public Objective {
        if (!(beta >= 0) || Double.isInfinite(beta)) {
            throw new ProblemException(Problem.of("problem.spec.beta", beta));
        }
    }
}
