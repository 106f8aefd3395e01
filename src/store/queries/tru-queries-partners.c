/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-partners.h"

/* 0 is the number of organisations in the table of kinds. */
static const char *const orders[] = {
  "organisation.own IS NOT 1, (SELECT key FROM derived_key WHERE kind = 0 AND record = organisation.id)",
  NULL,
};

const TruListQuery tru_list_partners = {
  .ids = "SELECT organisation.id FROM organisation WHERE ($type IS NULL OR organisation.type = $type)",
  .rows = "SELECT id, uid, name, coalesce (own, 0), type, commune FROM organisation WHERE id IN (SELECT value FROM json_each ($ids))",
  .orders = orders,
  .n_columns = TRU_PARTNER_ROW_N_COLUMNS,
  .kind = "organisation",
};

const TruQuery tru_query_partner_figures = {
  .sql = "SELECT 0, "
         "(SELECT count (DISTINCT household) FROM referral WHERE organisation = $organisation), "
         "(SELECT count (*) FROM household WHERE referrer IN (SELECT uid FROM contact WHERE organisation = $organisation)), "
         "(SELECT count (*) FROM dwelling WHERE landlord = $organisation)",
  .n_columns = TRU_PARTNER_FIGURE_N_COLUMNS,
};

const TruQuery tru_query_partner_contacts = {
  .sql = "SELECT contact.id, contact.uid, trim (coalesce (first_name, '') || ' ' || name), job, coalesce (referrer, 0), phone, email, left_on "
         "FROM contact LEFT JOIN derived_key k ON k.kind = 1 AND k.record = contact.id "
         "WHERE organisation = $organisation ORDER BY coalesce (left_on <= $today, 0), k.key, contact.id",
  .n_columns = TRU_PARTNER_CONTACT_N_COLUMNS,
};

const TruQuery tru_query_partner_roles = {
  .sql = "SELECT r.id, r.uid, r.role, p.name, r.since, r.until FROM partner_role r JOIN programme p ON p.uid = r.programme "
         "WHERE r.organisation = $organisation ORDER BY coalesce (r.until < $today, 0), p.name, r.role, r.id",
  .n_columns = TRU_PARTNER_ROLE_COLUMN_N_COLUMNS,
};

const TruQuery tru_query_partner_programmes = {
  .sql = "SELECT id, uid, name, object, ended_on FROM programme "
         "WHERE bearer = $organisation OR (bearer IS NULL AND EXISTS (SELECT 1 FROM organisation o WHERE o.uid = $organisation AND o.own = 1)) "
         "ORDER BY coalesce (ended_on < $today, 0), name, id",
  .n_columns = TRU_PARTNER_PROGRAMME_N_COLUMNS,
};

const TruQuery tru_query_partner_events = {
  .sql = "SELECT event.id, event.uid, event.type, event.title, event.starts_at, event.cancelled_on FROM event WHERE event.uid IN ("
         "SELECT p.event FROM participant p WHERE p.organisation = $organisation "
         "UNION SELECT p.event FROM contact c JOIN participant p ON p.contact = c.uid WHERE c.organisation = $organisation "
         "UNION SELECT e.uid FROM contact c JOIN event e ON e.organiser = c.uid WHERE c.organisation = $organisation) "
         "ORDER BY event.starts_at DESC, event.id LIMIT 6",
  .n_columns = TRU_PARTNER_EVENT_N_COLUMNS,
};

const TruQuery tru_query_programmes = {
  .sql = "SELECT g.id, g.uid, g.name, g.ended_on, "
         "(SELECT count (*) FROM support s WHERE s.programme = g.uid AND s.closed_on IS NULL), "
         "(SELECT count (*) FROM support s JOIN terms t ON t.support = s.uid WHERE s.programme = g.uid AND s.closed_on IS NULL) "
         "FROM programme g ORDER BY coalesce (g.ended_on < $today, 0), g.name, g.id",
  .n_columns = TRU_PROGRAMME_ROW_N_COLUMNS,
};
