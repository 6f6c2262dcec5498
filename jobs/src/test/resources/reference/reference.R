#!/usr/bin/env Rscript
# Made-up series and what R's forecast says of them: Rscript reference.R (in this folder)
#
# Writes series.csv (name, period, values; separated by spaces) and r-forecast.csv (series, model,
# what, values). Run with R 4.2.2 and forecast 8.20 (Debian r-base-core, r-cran-forecast); the head
# of r-forecast.csv names the versions that made it.
#
# what: smoothing  alpha, beta, gamma, phi (0 where the model has none, phi then 1)
#       initial    level and trend before the first value (trend 0 where the model has none)
#       season     the initial season of the first to the m-th value
#       minus2log  -2 log-likelihood as forecast counts it: n log(SSE) (+ 2 sum log|fitted|)
#       aicc       the corrected Akaike criterion
#       mean       point forecasts 1 to 8: of ETS with the states above by its recursion, of auto:
#                  (the model ets chose) and the others as forecast() gives them
#       index      classical seasonal indices of the first to the m-th value
#       alpha      the smoothing parameter that thetaf found
suppressMessages(library(forecast))
RNGversion("3.6.0")
set.seed(20260115)
H <- 8

noise <- function(n, sd) rnorm(n, 0, sd)
t40 <- 1:40
t48 <- 1:48
t96 <- 1:96
season4 <- c(14, -9, 6, -11)
season12 <- 1 + c(-0.20, -0.12, 0.02, 0.08, 0.05, 0.01, 0.09, 0.04, -0.03, 0.12, 0.04, -0.10)
counts <- rbinom(240, 1, 0.35) * (1 + rpois(240, 2))
series <- list(
  level = list(1, round(80 + cumsum(noise(40, 1.5)) + noise(40, 3), 2)),
  yearly = list(1, round(200 + cumsum(4 + noise(40, 2)) + noise(40, 4), 2)),
  quarterly = list(4, round(120 + 0.9 * t48 + rep(season4, 12) + cumsum(noise(48, 1)) +
                              noise(48, 2), 2)),
  monthly = list(12, round((150 + 1.1 * t96) * rep(season12, 8) * (1 + noise(96, 0.02)), 2)),
  counts = list(12, counts))

text <- function(values)
  paste(formatC(unname(values), digits = 17, format = "g", width = -1), collapse = " ")
writeLines(c("series,period,values",
             sapply(names(series), function(name)
               paste(name, series[[name]][[1]], paste(series[[name]][[2]], collapse = " "),
                     sep = ","))),
           "series.csv")

out <- c(sprintf("# %s; forecast %s", R.version.string, packageVersion("forecast")),
         "series,model,what,values")
put <- function(name, model, what, values)
  out <<- c(out, paste(name, model, what, text(values), sep = ","))
value <- function(vector, key, missing) if (key %in% names(vector)) vector[[key]] else missing

# The recursion's own point forecasts from the last states (Hyndman et al. 2008, table 6.1). The
# mean of forecast() is the same but where error and season are both multiplicative, where it is
# the mean of the distribution.
point <- function(fit) {
  last <- fit$states[length(fit$x) + 1, ]
  phi <- value(fit$par, "phi", 1)
  level <- last[["l"]] + cumsum(phi^(1:H)) * value(last, "b", 0)
  seasons <- rev(last[grepl("^s", names(last))])
  season <- rep_len(unname(seasons), H)
  kind <- fit$components[3]
  mean <- if (kind == "N") level else if (kind == "A") level + season else level * season
  gap <- max(abs(forecast(fit, h = H, PI = FALSE)$mean / mean - 1))
  stopifnot(gap < if (fit$components[1] == "M" && kind == "M") 2e-3 else 1e-12)
  mean
}

put_ets <- function(name, label, fit) {
  m <- fit$m
  seasons <- fit$initstate[grepl("^s", names(fit$initstate))]
  put(name, label, "smoothing",
      c(value(fit$par, "alpha", 0), value(fit$par, "beta", 0), value(fit$par, "gamma", 0),
        value(fit$par, "phi", 1)))
  put(name, label, "initial", c(fit$initstate[["l"]], value(fit$initstate, "b", 0)))
  if (length(seasons) > 0) put(name, label, "season", rev(seasons))
  put(name, label, "minus2log", -2 * fit$loglik)
  put(name, label, "aicc", fit$aicc)
  put(name, label, "mean", point(fit))
}

models <- list(
  level = c("ANN", "AAN", "AAdN", "MNN"),
  yearly = c("ANN", "AAN", "AAdN", "MNN", "MAN", "MAdN"),
  quarterly = c("ANA", "AAA", "AAdA", "MNM", "MAM", "MAdM"),
  monthly = c("ANA", "AAA", "AAdA", "MNM", "MAM", "MAdM"))
for (name in names(models)) {
  y <- ts(series[[name]][[2]], frequency = series[[name]][[1]])
  for (model in models[[name]]) {
    damped <- grepl("d", model)
    put_ets(name, model, ets(y, model = sub("d", "", model), damped = damped))
  }
  auto <- ets(y)
  put(name, paste0("auto:", gsub("[(),]", "", sub("ETS", "", auto$method))), "mean",
      forecast(auto, h = H, PI = FALSE)$mean)
  theta <- thetaf(y, h = H)
  put(name, "thetaf", "alpha", theta$model$alpha)
  put(name, "thetaf", "mean", theta$mean)
  if (frequency(y) > 1) {
    put(name, "decompose:additive", "index", decompose(y, "additive")$figure)
    put(name, "decompose:multiplicative", "index", decompose(y, "multiplicative")$figure)
  }
}
demand <- series$counts[[2]]
put("counts", "croston", "mean", croston(ts(demand), h = H, alpha = 0.1)$mean)
writeLines(out, "r-forecast.csv")
