/* The chance-on Monte Carlo of the reference plan, by hand: the practical speed limit.
 *   gcc -O3 -march=native -o bench bench.c -lm && ./bench [--means FILE | --turns]
 * One thread. Exact draws: binomial by BTRS (Hormann 1993) or inversion, Poisson by PTRS or
 * inversion, xoshiro256++. Headcounts are constant in the reference plan, so nobody ramps.
 * All 128 computed rows are worked out; in the first figure they are summed (means), in the
 * second also kept as float32, in the third also sorted for the percentiles. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include "bench_params.h"

#define T 36
#define N 10000
#define RUNS 5

#define ROWS(X) \
X(productive_prospectors) X(productive_hunters) X(productive_sdrs) X(productive_sellers) \
X(productive_account_managers) X(productive_content_managers) X(productive_campaign_managers) \
X(productive_digital_specialists) X(prospecting_capacity) X(prospects_wanted) X(prospects_researched) X(dial_capacity) X(prospects_called) X(call_list) \
X(accounts_returning) X(untouched_accounts) X(dials) X(conversations) X(booked_by_call) X(not_now) \
X(followup_replies) X(followup_expired) X(followup_pool) X(booked_by_followup) X(outbound_booked) \
X(outbound_sales_leads) X(articles_published) X(articles_ranking) X(live_articles) X(organic_visitors) \
X(media_spend) X(managed_share) X(media_yield) X(linkedin_clicks) X(search_clicks) X(paid_visitors) X(visitors) \
X(campaigns) X(campaign_leads) X(new_marketing_leads) X(marketing_leads) X(direct_leads) X(filtered_leads) \
X(response_rate) X(interested_leads) X(sdr_capacity) X(sdr_worked) X(sdr_gone_cold) X(sdr_queue) \
X(response_hours) X(speed_factor) X(qualification_rate) X(qualified_leads) X(accepted_leads) \
X(direct_qualified) X(inbound_sales_leads) X(reactivated) X(unsubscribed) X(nurture_in) X(nurture_pool) \
X(sales_leads) X(meetings_booked) X(lead_to_meeting) X(marketing_share) X(seller_hours) \
X(seller_hours_needed) X(focus) X(outbound_opportunities) X(inbound_opportunities) X(opportunities_new) \
X(will_win_outbound) X(will_win_inbound) X(will_win_start) X(due_wins_outbound) X(due_losses_outbound) X(due_wins_inbound) X(due_losses_inbound) \
X(due_wins_start) X(due_losses_start) X(opportunities_in_cycle) X(pipeline_correction) X(ripe_outbound) X(ripe_inbound) X(ripe_start) \
X(outbound_decided) X(inbound_decided) X(start_decided) X(won_outbound) X(won_inbound) X(won_start) \
X(opportunities_decided) X(new_customers) X(opportunities_lost) X(open_opportunities) X(manager_capacity) X(am_coverage) \
X(churn_rate) X(churned) X(customers) X(average_price) X(mrr) X(revenue) X(headcount) X(hires) X(vacancy) X(payroll) \
X(retention_cost) X(first_year_value) X(bookings) X(commission) X(total_cost) X(acquisition_cost) X(cac) \
X(monthly_retention) X(lifetime_months) X(ltv) X(ltv_to_cac) X(payback_months) X(pipeline_value) X(pipeline_coverage) X(contribution) \
X(cumulative_contribution) X(prospector_load) X(hunter_load) X(sdr_load) X(seller_load) X(manager_load) \
X(market_load)
#define E(n) R_##n,
enum { ROWS(E) NROWS };
#define S(n) #n,
static const char *NAME[] = { ROWS(S) };

/* ---- random numbers ---- */
static uint64_t s0, s1, s2, s3;
static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline uint64_t next(void) {
  uint64_t r = rotl(s0 + s3, 23) + s0, t = s1 << 17;
  s2 ^= s0; s3 ^= s1; s1 ^= s2; s0 ^= s3; s2 ^= t; s3 = rotl(s3, 45);
  return r;
}
static inline double U(void) { return ((next() >> 12) + 0.5) * 0x1.0p-52; }
static void seed(uint64_t x) {
  uint64_t *s[4] = {&s0, &s1, &s2, &s3};
  for (int i = 0; i < 4; i++) {
    uint64_t z = (x += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull; z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    *s[i] = z ^ (z >> 31);
  }
}

#define LF 65536
static double lf[LF], inv[256];
static inline double lfact(double k) {
  if (k < LF) return lf[(int)k];
  return (k + 0.5) * log(k + 1) - (k + 1) + 0.91893853320467274 + 1 / (12 * (k + 1));
}

static double binom_big(double n, double p) {                /* p <= 1/2, n p >= 10 */
  double q = 1 - p, spq = sqrt(n * p * q), b = 1.15 + 2.53 * spq, a = -0.0873 + 0.0248 * b + 0.01 * p,
         c = n * p + 0.5, vr = 0.92 - 4.2 / b, alpha = 0, lpq = 0, m = 0, h = 0;
  int ready = 0;
  for (;;) {
    double u = U() - 0.5, v = U(), us = 0.5 - fabs(u), k = floor((2 * a / us + b) * u + c);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || k > n) continue;
    if (!ready) {
      alpha = (2.83 + 5.1 / b) * spq; lpq = log(p / q); m = floor((n + 1) * p);
      h = lfact(m) + lfact(n - m); ready = 1;
    }
    if (log(v * alpha / (a / (us * us) + b)) <= h - lfact(k) - lfact(n - k) + (k - m) * lpq) return k;
  }
}
static inline double binom_small(double n, double p) {       /* inversion, n p < 10, p <= 1/2 */
  if (n <= 3) {
    double x = 0;
    for (int i = 0; i < (int)n; i++) x += U() < p;
    return x;
  }
  double s = p / (1 - p), a = (n + 1) * s, r = exp(n * log1p(-p)), u = U();
  int x = 0;
  while (u > r) {
    u -= r; x++;
    if (x > n || x > 250) return binom_small(n, p);
    r *= a * inv[x] - s;
  }
  return x;
}
static inline double split(double n, double p) {
  double f = floor(n);
  if (f != n) n = f + (U() < n - f);
  if (!(n > 0) || !(p > 0)) return 0;
  if (p >= 1) return n;
  if (p > 0.5) { double q = 1 - p; return n - (n * q < 10 ? binom_small(n, q) : binom_big(n, q)); }
  return n * p < 10 ? binom_small(n, p) : binom_big(n, p);
}
static double count(double l) {
  if (!(l > 0)) return 0;
  if (l < 10) {
    double r = exp(-l), u = U();
    int x = 0;
    while (u > r && x < 250) { u -= r; x++; r *= l * inv[x]; }
    return x;
  }
  double b = 0.931 + 2.53 * sqrt(l), a = -0.059 + 0.02483 * b, ia = 1.1239 + 1.1328 / (b - 3.4),
         vr = 0.9277 - 3.6224 / (b - 2), ll = log(l);
  for (;;) {
    double u = U() - 0.5, v = U(), us = 0.5 - fabs(u), k = floor((2 * a / us + b) * u + l + 0.43);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (log(v) + log(ia) - log(a / (us * us) + b) <= -l + k * ll - lfact(k)) return k;
  }
}
static double normal(void) {                                  /* polar, one of the pair */
  for (;;) {
    double x = 2 * U() - 1, y = 2 * U() - 1, r = x * x + y * y;
    if (r < 1 && r > 0) return x * sqrt(-2 * log(r) / r);
  }
}
static inline double draw(param p) {
  if (p.kind == 0) return p.a;
  double z = p.a + p.b * normal();
  return p.kind == 1 ? exp(z) : 1 / (1 + exp(-z));
}

/* ---- delays ---- */
static double gammp(double a, double x, double lga1, double *t0) {   /* P(a, x); *t0 = x^a e^-x / Gamma(a+1) */
  double t = exp(a * log(x) - x - lga1);
  *t0 = t;
  if (x < a + 1) {
    double sum = t, ap = a, del = t;
    do { ap += 1; del *= x / ap; sum += del; } while (del > sum * 1e-15);
    return sum;
  }
  double b = x + 1 - a, c = 1e300, d = 1 / b, h = d;
  for (int i = 1; i < 500; i++) {
    double an = -i * (i - a);
    b += 2; d = 1 / (an * d + b); c = b + an / c;
    double del = d * c; h *= del;
    if (fabs(del - 1) < 1e-15) break;
  }
  return 1 - t * a * h;
}
static void kernels(double mean, double sd, double *q, double *r) {  /* q, r: T entries; r may be 0 */
  double g[T + 2];
  g[0] = g[1] = 0;                                           /* g[i] = G(i - 1) */
  double a = mean / sd * (mean / sd), s = sd * sd / mean, lga1 = lgamma(a + 1);
  for (int k = 1; k <= T; k++) {
    if (sd <= 0) { g[k + 1] = fmax(0, k - mean); continue; }
    if (k > mean + 14 * sd) { g[k + 1] = k - mean; continue; }
    double t0, P = gammp(a, k / s, lga1, &t0);
    g[k + 1] = k * P - mean * (P - t0);
  }
  for (int k = 0; k < T; k++) {
    q[k] = fmax(0, g[k + 2] - 2 * g[k + 1] + g[k]);
    if (r) r[k] = fmax(0, (1 - (g[k + 2] - g[k + 1])) / mean);
  }
}
#define GUIDE 64
typedef struct { double c[T + 1]; unsigned char g[GUIDE + 1]; } table;
static void tabulate(const double *q, table *b) {
  double c = 0;
  int j = 0;
  for (int k = 0; k < T; k++) b->c[k] = c += q[k];
  b->c[T] = 2;                                                /* later than the plan */
  for (int i = 0; i <= GUIDE; i++) { while (b->c[j] <= (double)i / GUIDE) j++; b->g[i] = j; }
}
static inline void spread(double n, const table *b, double *out, int t) {
  for (int i = 0; i < (int)n; i++) {
    double u = U();
    int k = b->g[(int)(u * GUIDE)];
    while (u >= b->c[k]) k++;
    if (t + k < T) out[t + k]++;
  }
}

static double acc[T][NROWS] __attribute__((aligned(64))), bad[T][NROWS];
static float *keep;

static inline double dv(double x, double y) { return x / y; }
static inline double pow60(double x) { double a = x * x, b = a * a, c = b * b, d = c * c, e = d * d; return e * d * c * b; }
#define D(n) const double n = draw(P_##n)

static void trials(int n, int store) {
  static double art_q[T];
  kernels(P_article_maturity_months.a, P_article_maturity_sd.a, art_q, 0);
  static double rest_q[T];
  kernels(P_account_rest_months.a, 0, rest_q, 0);
  for (int i = 0; i < n; i++) {
    D(availability); D(staff_turnover); D(vacancy_months); D(prospectors); D(hunters); D(sdrs); D(sellers); D(account_managers); D(content_managers);
    D(campaign_managers); D(digital_specialists); D(managers);
    D(prospectors_salary); D(hunters_salary); D(sdrs_salary); D(sellers_salary); D(account_managers_salary);
    D(content_managers_salary); D(campaign_managers_salary); D(digital_specialists_salary); D(managers_salary);
    D(prospectors_ramp); D(hunters_ramp); D(sdrs_ramp); D(sellers_ramp); D(account_managers_ramp); D(content_managers_ramp);
    D(campaign_managers_ramp); D(digital_specialists_ramp);
    D(addressable_accounts); D(call_list_start); D(call_list_months); D(prospects_per_day); D(dials_per_day);
    D(answer_rate); D(dials_per_prospect); D(meeting_rate); D(later_rate); D(followup_pool_start); D(followup_months);
    D(followup_reply_rate); D(followup_meeting_rate); D(show_rate);
    D(baseline_visitors); D(organic_growth); D(articles_per_month); D(article_visitors); D(article_fade);
    D(linkedin_spend); D(linkedin_click_cost); D(linkedin_reach); D(search_spend); D(search_click_cost); D(search_reach);
    D(spend_per_specialist); D(unmanaged_yield); D(campaigns_per_month); D(campaign_cost); D(leads_per_campaign);
    D(visitor_lead_rate); D(paid_lead_rate); D(email1_rate); D(email2_rate); D(email3_rate); D(lead_filter); D(leads_per_day);
    D(first_response_hours); D(response_elasticity); D(decision_share); D(need_share); D(fit_share);
    D(acceptance_rate); D(cold_rate); D(nurture_pool_start); D(nurture_conversion); D(unsubscribe_rate); D(lost_to_nurture);
    D(outbound_opportunity_rate); D(inbound_opportunity_rate); D(outbound_win_rate); D(inbound_win_rate);
    D(cycle_months); D(cycle_sd); D(loss_time); D(open_opportunities_start); D(start_win_rate); D(selling_hours_per_day);
    D(hours_per_raw_lead); D(hours_per_sales_lead); D(hours_per_opportunity); D(focus_loss);
    D(customers_start); D(price_month); D(setup_fee); D(gross_margin); D(base_churn); D(expansion_rate);
    D(accounts_per_manager); D(am_churn_cut); D(social_fee); D(overhead_rate); D(tools_per_head);
    D(hire_cost); D(commission_rate); D(ltv_months); D(bookings_target);

    double q[T], r[T], out_win[T] = {0}, out_lose[T] = {0}, in_win[T] = {0}, in_lose[T] = {0}, start_win[T] = {0}, start_lose[T] = {0};
    double called[T], articles[T], acq[T], won[T];
    table cyc, run, lose_cyc, lose_run;
    const table *lcyc = &cyc, *lrun = &run;
    kernels(cycle_months, cycle_sd, q, r);
    tabulate(q, &cyc);
    tabulate(r, &run);
    if (loss_time != 1) {                                     /* losses in their own time */
      kernels(cycle_months * loss_time, cycle_sd * loss_time, q, r);
      tabulate(q, &lose_cyc);
      tabulate(r, &lose_run);
      lcyc = &lose_cyc; lrun = &lose_run;
    }
    const double will_win_start = split(open_opportunities_start, start_win_rate);
    spread(will_win_start, &run, start_win, 0);
    spread(open_opportunities_start - will_win_start, lrun, start_lose, 0);

#define PRODUCTIVE(R) const double productive_##R = R * fmin(1, fmax(0, 1 - staff_turnover / 12 * (vacancy_months + R##_ramp / 2)));
    PRODUCTIVE(prospectors) PRODUCTIVE(hunters) PRODUCTIVE(sdrs) PRODUCTIVE(sellers) PRODUCTIVE(account_managers)
    PRODUCTIVE(content_managers) PRODUCTIVE(campaign_managers) PRODUCTIVE(digital_specialists)
    double untouched_accounts = addressable_accounts, call_list = call_list_start, followup_pool = followup_pool_start, live_articles = 0,
           nurture_pool = nurture_pool_start, sdr_queue = 0, open_opportunities = open_opportunities_start, opportunities_in_cycle = open_opportunities_start,
           customers = customers_start, mrr = customers_start * price_month, cumulative_contribution = 0, grow = 1;
    const double response_rate = 1 - (1 - email1_rate) * (1 - email2_rate) * (1 - email3_rate);
    const double loaded = 1 + social_fee + overhead_rate, media_spend = linkedin_spend + search_spend;
    const double managed_share = media_spend > 0 ? fmin(1, productive_digital_specialists * spend_per_specialist / media_spend) : 1;
    const double media_yield = managed_share + (1 - managed_share) * unmanaged_yield;
    const double linkedin_clicks = linkedin_spend > 0 && linkedin_reach > 0 ? linkedin_reach * (1 - exp(-linkedin_spend * media_yield / (linkedin_click_cost * linkedin_reach))) : 0;
    const double search_clicks = search_spend > 0 && search_reach > 0 ? search_reach * (1 - exp(-search_spend * media_yield / (search_click_cost * search_reach))) : 0;
    const double campaigns = productive_campaign_managers * campaigns_per_month;
    const double headcount = prospectors + hunters + sdrs + sellers + account_managers + content_managers + campaign_managers + digital_specialists + managers;
    const double vacancy = fmin(1, staff_turnover / 12 * vacancy_months);
    const double payroll = (managers * managers_salary + (1 - vacancy) * (prospectors * prospectors_salary + hunters * hunters_salary + sdrs * sdrs_salary + sellers * sellers_salary
      + account_managers * account_managers_salary + content_managers * content_managers_salary + campaign_managers * campaign_managers_salary
      + digital_specialists * digital_specialists_salary)) * loaded;
    const double retention_cost = account_managers * (account_managers_salary * (1 - vacancy) * loaded + tools_per_head), hires = headcount * staff_turnover / 12;
    const double first_year_value = 12 * price_month + setup_fee;
    const double manager_capacity = productive_account_managers * accounts_per_manager, hours_floor = fmax(1, first_response_hours);
    double last_hours = -1, speed_factor = 1;

    for (int t = 0; t < T; t++) {
      const double days = WORKING_DAYS[t % 12] * availability;
      /* outbound */
      const double prospecting_capacity = productive_prospectors * days * prospects_per_day, dial_capacity = productive_hunters * days * dials_per_day;
      const double prospects_wanted = fmax(0, call_list_months * dial_capacity / dials_per_prospect - call_list);
      const double prospects_researched = fmin(fmin(prospecting_capacity, prospects_wanted), untouched_accounts);
      const double prospects_called = fmin(call_list + prospects_researched, dial_capacity / dials_per_prospect);
      call_list += prospects_researched - prospects_called;
      called[t] = prospects_called;
      double accounts_returning = 0;
      for (int k = 0; k <= t; k++) accounts_returning += called[t - k] * rest_q[k];
      untouched_accounts += accounts_returning - prospects_researched;
      const double dials = prospects_called * dials_per_prospect;
      const double conversations = split(dials, answer_rate), booked_by_call = split(conversations, meeting_rate);
      const double not_now = split(conversations - booked_by_call, later_rate);
      const double followup_replies = split(followup_pool, followup_reply_rate);
      const double followup_expired = split(followup_pool - followup_replies, fmin(1, 1 / followup_months));
      followup_pool += not_now - followup_replies - followup_expired;
      const double booked_by_followup = split(followup_replies, followup_meeting_rate);
      const double outbound_booked = booked_by_call + booked_by_followup, outbound_sales_leads = split(outbound_booked, show_rate);
      /* inbound */
      const double reactivated = split(nurture_pool, nurture_conversion), unsubscribed = split(nurture_pool - reactivated, unsubscribe_rate);
      const double articles_published = productive_content_managers * articles_per_month;
      articles[t] = articles_published;
      double articles_ranking = 0;
      for (int k = 0; k <= t; k++) articles_ranking += articles[t - k] * art_q[k];
      live_articles = live_articles * (1 - article_fade) + articles_ranking;
      const double organic_visitors = count((baseline_visitors * grow + live_articles * article_visitors) * VISITOR_SEASON[t % 12]);
      grow *= 1 + organic_growth;
      const double paid_visitors = count(linkedin_clicks + search_clicks), visitors = organic_visitors + paid_visitors;
      const double campaign_leads = count(campaigns * leads_per_campaign);
      const double new_marketing_leads = split(organic_visitors, visitor_lead_rate) + split(paid_visitors, paid_lead_rate) + campaign_leads;
      const double marketing_leads = new_marketing_leads + reactivated;
      const double direct_leads = split(marketing_leads, 1 - lead_filter), filtered_leads = marketing_leads - direct_leads;
      const double interested_leads = split(filtered_leads, response_rate);
      const double sdr_capacity = productive_sdrs * days * leads_per_day, queue0 = sdr_queue;
      const double sdr_worked = fmin(queue0 + interested_leads, split(sdr_capacity, 1));
      const double sdr_gone_cold = split(queue0 + interested_leads - sdr_worked, cold_rate);
      sdr_queue = queue0 + interested_leads - sdr_worked - sdr_gone_cold;
      const double response_hours = fmax(hours_floor, sdr_capacity > 0 ? 730 * queue0 / sdr_capacity : 0);
      if (response_hours != last_hours) { speed_factor = pow(response_hours / 24, -response_elasticity); last_hours = response_hours; }
      const double qualification_rate = fmin(1, fmax(0, decision_share * need_share * fit_share * speed_factor));
      const double qualified_leads = split(sdr_worked, qualification_rate), accepted_leads = split(qualified_leads, acceptance_rate);
      const double direct_qualified = split(direct_leads, response_rate * decision_share * need_share * fit_share * acceptance_rate);
      const double inbound_sales_leads = accepted_leads + direct_qualified;
      /* sales */
      const double sales_leads = outbound_sales_leads + inbound_sales_leads, meetings_booked = outbound_booked + inbound_sales_leads;
      const double lead_to_meeting = dv(inbound_sales_leads, marketing_leads);
      const double seller_hours = productive_sellers * days * selling_hours_per_day;
      const double seller_hours_needed = direct_leads * hours_per_raw_lead + sales_leads * hours_per_sales_lead + open_opportunities * hours_per_opportunity * WORKING_DAYS[t % 12] / 20;
      const double ratio = seller_hours / seller_hours_needed;
      const double focus = seller_hours_needed > seller_hours ? (focus_loss == 1.5 ? ratio * sqrt(ratio) : pow(ratio, focus_loss)) : 1;
      const double outbound_opportunities = split(outbound_sales_leads, outbound_opportunity_rate);
      const double inbound_opportunities = split(inbound_sales_leads, inbound_opportunity_rate);
      const double opportunities_new = outbound_opportunities + inbound_opportunities;
      const double marketing_share = dv(inbound_opportunities, opportunities_new);
      const double will_win_outbound = split(outbound_opportunities, outbound_win_rate), will_win_inbound = split(inbound_opportunities, inbound_win_rate);
      spread(will_win_outbound, &cyc, out_win, t);
      spread(outbound_opportunities - will_win_outbound, lcyc, out_lose, t);
      spread(will_win_inbound, &cyc, in_win, t);
      spread(inbound_opportunities - will_win_inbound, lcyc, in_lose, t);
      const double due_wins_outbound = out_win[t], due_losses_outbound = out_lose[t], due_wins_inbound = in_win[t], due_losses_inbound = in_lose[t];
      const double due_wins_start = start_win[t], due_losses_start = start_lose[t];
      const double in_cycle = opportunities_in_cycle + outbound_opportunities + inbound_opportunities;
      const double pipeline_correction = in_cycle > 0.000001 ? (open_opportunities + opportunities_new) / in_cycle : 1;
      opportunities_in_cycle = in_cycle - (due_wins_outbound + due_losses_outbound + due_wins_inbound + due_losses_inbound + due_wins_start + due_losses_start);
      const double ripe_outbound = split(due_wins_outbound * pipeline_correction, 1), ripe_inbound = split(due_wins_inbound * pipeline_correction, 1);
      const double ripe_start = split(due_wins_start * pipeline_correction, 1);
      const double outbound_decided = ripe_outbound + split(due_losses_outbound * pipeline_correction, 1);
      const double inbound_decided = ripe_inbound + split(due_losses_inbound * pipeline_correction, 1);
      const double start_decided = ripe_start + split(due_losses_start * pipeline_correction, 1);
      const double won_outbound = split(ripe_outbound, focus), won_inbound = split(ripe_inbound, focus);
      const double won_start = split(ripe_start, focus);
      const double opportunities_decided = outbound_decided + inbound_decided + start_decided;
      const double new_customers = won_outbound + won_inbound + won_start, opportunities_lost = opportunities_decided - new_customers;
      open_opportunities = fmax(0, open_opportunities + opportunities_new - opportunities_decided);
      /* nurturing */
      const double nurture_in = (filtered_leads - interested_leads) + (direct_leads - direct_qualified) + sdr_gone_cold + (sdr_worked - accepted_leads)
        + followup_expired + (followup_replies - booked_by_followup) + (outbound_booked - outbound_sales_leads)
        + (sales_leads - opportunities_new) + split(opportunities_lost, lost_to_nurture);
      nurture_pool += nurture_in - reactivated - unsubscribed;
      /* customers */
      const double cust0 = customers, mrr0 = mrr;
      const double am_coverage = cust0 > 0 ? fmin(1, manager_capacity / cust0) : 1;
      const double churn_rate = fmin(1, fmax(0, base_churn * (1 - am_coverage * am_churn_cut)));
      const double churned = split(cust0, churn_rate);
      customers += new_customers - churned;
      const double average_price = cust0 > 0 ? mrr0 / cust0 : 0;
      mrr = (mrr0 - churned * average_price) * (1 + expansion_rate * am_coverage) + new_customers * price_month;
      const double revenue = mrr + new_customers * setup_fee;
      /* economics */
      const double bookings = new_customers * first_year_value, commission = bookings * commission_rate;
      const double total_cost = payroll + headcount * tools_per_head + hires * hire_cost + media_spend + campaigns * campaign_cost + commission;
      const double acquisition_cost = total_cost - retention_cost;
      acq[t] = acquisition_cost; won[t] = new_customers;
      double a12 = 0, w12 = 0;
      for (int k = t < 11 ? 0 : t - 11; k <= t; k++) { a12 += acq[k]; w12 += won[k]; }
      const double cac = dv(a12, w12), monthly_retention = (1 - churn_rate) * (1 + expansion_rate * am_coverage), loss = 1 - monthly_retention;
      const double lifetime_months = fabs(loss) > 0.000001 ? (1 - (ltv_months == 60 ? pow60(monthly_retention) : pow(monthly_retention, ltv_months))) / loss : ltv_months;
      const double ltv = (price_month * lifetime_months + setup_fee) * gross_margin, ltv_to_cac = dv(ltv, cac);
      const double payback_months = fmax(0, cac - setup_fee * gross_margin) / (price_month * gross_margin), pipeline_value = open_opportunities * first_year_value;
      const double pipeline_coverage = pipeline_value / (bookings_target * cycle_months), contribution = revenue * gross_margin - total_cost;
      cumulative_contribution += contribution;
      const double prospector_load = dv(prospects_researched, prospecting_capacity), hunter_load = dv(dials, dial_capacity);
      const double sdr_load = dv(queue0 + interested_leads, sdr_capacity), seller_load = dv(seller_hours_needed, seller_hours);
      const double manager_load = dv(cust0, manager_capacity);
      const double market_load = 1 - dv(untouched_accounts, addressable_accounts + call_list_start);
      double v[NROWS] __attribute__((aligned(64)));
#define PUT(n) v[R_##n] = n;
      ROWS(PUT)
#define RATIO(n) if (!isfinite(v[R_##n])) { bad[t][R_##n] += 1; v[R_##n] = 0; }
      if (store) for (int k = 0; k < NROWS; k++) keep[((size_t)k * T + t) * N + i] = (float)v[k];
      RATIO(cac) RATIO(ltv_to_cac) RATIO(payback_months) RATIO(lead_to_meeting) RATIO(marketing_share)
      for (int k = 0; k < NROWS; k++) acc[t][k] += v[k];
    }
  }
}

/* ---- percentiles: radix sort of float32, 3 passes of 11 bits ---- */
static double percentiles(void) {
  static uint32_t a[N], b[N];
  double check = 0;
  for (size_t s = 0; s < (size_t)NROWS * T; s++) {
    const float *x = keep + s * N;
    static uint32_t h0[2048], h1[2048], h2[2048];
    memset(h0, 0, sizeof h0); memset(h1, 0, sizeof h1); memset(h2, 0, sizeof h2);
    for (int i = 0; i < N; i++) {
      uint32_t u;
      memcpy(&u, x + i, 4);
      u ^= (uint32_t)(-(int32_t)(u >> 31)) | 0x80000000u;
      a[i] = u;
      h0[u & 2047]++; h1[(u >> 11) & 2047]++; h2[u >> 22]++;
    }
    uint32_t *from = a, *to = b, *h[3] = {h0, h1, h2};
    for (int p = 0; p < 3; p++) {
      uint32_t *c = h[p], sum = 0;
      int sh = 11 * p, one = 0;
      for (int i = 0; i < 2048; i++) { uint32_t v = c[i]; one |= v == N; c[i] = sum; sum += v; }
      if (one) continue;
      for (int i = 0; i < N; i++) to[c[(from[i] >> sh) & 2047]++] = from[i];
      uint32_t *w = from; from = to; to = w;
    }
    check += from[N / 2];
  }
  return check;
}

static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1e3 + t.tv_nsec * 1e-6; }
static int cmp(const void *a, const void *b) { double d = *(const double *)a - *(const double *)b; return (d > 0) - (d < 0); }

int main(int argc, char **argv) {
  for (int i = 1; i < LF; i++) lf[i] = lf[i - 1] + log(i);
  for (int i = 1; i < 256; i++) inv[i] = 1.0 / i;
  size_t bytes = (size_t)NROWS * T * N * sizeof(float);
  keep = mmap(0, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  madvise(keep, bytes, MADV_HUGEPAGE);
  memset(keep, 0, bytes);
  double a[RUNS], b[RUNS], c[RUNS], sink = 0;
  seed(42);
  trials(1000, 0);                                            /* warm up */
  memset(acc, 0, sizeof acc); memset(bad, 0, sizeof bad);
  if (argc > 1 && !strcmp(argv[1], "--turns")) {              /* one run, in ms, for every line that is read; "all" keeps and sorts too */
    char line[16];
    while (fgets(line, sizeof line, stdin)) {
      double t0 = now();
      if (line[0] == 'a') { trials(N, 1); sink += percentiles(); } else trials(N, 0);
      printf("%.3f\n", now() - t0); fflush(stdout);
    }
    return sink < 0;
  }
  for (int r = 0; r < RUNS; r++) { double t0 = now(); trials(N, 0); a[r] = now() - t0; }
  if (argc > 2 && !strcmp(argv[1], "--means")) {
    FILE *f = fopen(argv[2], "w");
    fprintf(f, "{\"trials\": %d", RUNS * N);
    for (int k = 0; k < NROWS; k++) {
      fprintf(f, ",\n\"%s\": [", NAME[k]);
      for (int t = 0; t < T; t++) {
        double n = RUNS * (double)N - bad[t][k];
        if (bad[t][k] > 0) fprintf(f, "%snull", t ? "," : ""); else fprintf(f, "%s%.12g", t ? "," : "", acc[t][k] / n);
      }
      fprintf(f, "]");
    }
    fprintf(f, "}\n");
    fclose(f);
  }
  for (int r = 0; r < RUNS; r++) {
    double t0 = now();
    trials(N, 1); b[r] = now() - t0;
    sink += percentiles(); c[r] = now() - t0;
  }
  qsort(a, RUNS, sizeof *a, cmp); qsort(b, RUNS, sizeof *b, cmp); qsort(c, RUNS, sizeof *c, cmp);
  printf("C, one thread, chance on, %d trials x %d months, %d rows (median of %d, min to max):\n", N, T, (int)NROWS, RUNS);
  printf("  simulate and sum (means):            %7.1f ms (%.1f to %.1f)\n", a[RUNS / 2], a[0], a[RUNS - 1]);
  printf("  simulate, sum and keep every value:  %7.1f ms (%.1f to %.1f)\n", b[RUNS / 2], b[0], b[RUNS - 1]);
  printf("  the same and sort for percentiles:   %7.1f ms (%.1f to %.1f)\n", c[RUNS / 2], c[0], c[RUNS - 1]);
  return sink < 0;
}
