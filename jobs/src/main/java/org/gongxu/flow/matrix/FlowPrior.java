package org.gongxu.flow.matrix;

import java.util.Arrays;

/**
 * Where the graduates of a major are expected before any is seen.
 *
 * <p>Official crosswalks list only the jobs a major prepares for directly; the share of observed
 * jobs off the list is estimated and given the mix of occupations observed off the list. A major
 * the crosswalk does not know borrows from the nearest majors.
 */
final class FlowPrior {

  private FlowPrior() {}

  /** Prior shares, majors by occupations; each row sums to 1. */
  static double[][] of(FlowEvidence evidence) {
    double[][] listed = listed(evidence);
    double[] offMix = offListMix(evidence, listed);
    double leak = FlowEvidence.sum(offMix) > 0 ? offListShare(evidence, listed) : 0;
    double[][] prior = new double[listed.length][];
    for (int m = 0; m < listed.length; m++) {
      double[] row = listed[m].clone();
      for (int o = 0; o < row.length; o++) {
        row[o] = (1 - leak) * row[o] + leak * offMix[o];
      }
      prior[m] = row;
    }
    return prior;
  }

  /** The crosswalk's shares; for a major it lacks, the mean of the nearest majors' evidence. */
  private static double[][] listed(FlowEvidence evidence) {
    int majors = evidence.majors().size();
    double[][] shares = new double[majors][];
    for (int m = 0; m < majors; m++) {
      if (FlowEvidence.sum(evidence.crosswalk()[m]) > 0) {
        shares[m] = normalised(evidence.crosswalk()[m]);
      }
    }
    double[][] complete = new double[majors][];
    for (int m = 0; m < majors; m++) {
      complete[m] = shares[m] != null ? shares[m] : borrowed(evidence, shares, m);
    }
    return complete;
  }

  private static double[] borrowed(FlowEvidence evidence, double[][] shares, int major) {
    int occupations = evidence.occupations().size();
    double[] sum = new double[occupations];
    int nearest = -1;
    for (int m = 0; m < shares.length; m++) {
      boolean seen = FlowEvidence.sum(evidence.jobs()[m]) > 0;
      if (m == major || (shares[m] == null && !seen)) {
        continue;
      }
      int likeness = commonPrefix(evidence.majors().get(m), evidence.majors().get(major));
      if (likeness > nearest) {
        nearest = likeness;
        Arrays.fill(sum, 0);
      }
      if (likeness == nearest) {
        double[] row = seen ? normalised(evidence.jobs()[m]) : shares[m];
        for (int o = 0; o < occupations; o++) {
          sum[o] += row[o];
        }
      }
    }
    if (nearest < 0) {
      Arrays.fill(sum, 1);
    }
    return normalised(sum);
  }

  private static double offListShare(FlowEvidence evidence, double[][] listed) {
    double off = 0.5;
    double all = 1;
    for (int m = 0; m < listed.length; m++) {
      for (int o = 0; o < listed[m].length; o++) {
        all += evidence.jobs()[m][o];
        off += listed[m][o] > 0 ? 0 : evidence.jobs()[m][o];
      }
    }
    return off / all;
  }

  private static double[] offListMix(FlowEvidence evidence, double[][] listed) {
    double[] mix = new double[evidence.occupations().size()];
    for (int m = 0; m < listed.length; m++) {
      for (int o = 0; o < mix.length; o++) {
        mix[o] += listed[m][o] > 0 ? 0 : evidence.jobs()[m][o];
      }
    }
    return FlowEvidence.sum(mix) > 0 ? normalised(mix) : mix;
  }

  static int commonPrefix(String one, String two) {
    int length = Math.min(one.length(), two.length());
    int same = 0;
    while (same < length && one.charAt(same) == two.charAt(same)) {
      same++;
    }
    return same;
  }

  static double[] normalised(double[] values) {
    double sum = FlowEvidence.sum(values);
    double[] shares = new double[values.length];
    Arrays.setAll(shares, i -> values[i] / sum);
    return shares;
  }
}
