/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tru_contract_words_number (guint       number);
char *tru_contract_words_days   (guint       n_days);
char *tru_contract_words_rooms  (GPtrArray  *rooms);

G_END_DECLS
