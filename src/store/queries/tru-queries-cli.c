/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-cli.h"

const TruQuery tru_last_act_query = {
  "SELECT id, name, at FROM act ORDER BY id DESC LIMIT 1",
  TRU_LAST_ACT_N_COLUMNS,
};

const TruQuery tru_late_loans_query = {
  "SELECT count (*) FROM loan WHERE returned_on IS NULL AND due_on < $today",
  1,
};
