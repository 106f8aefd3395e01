/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document-data.h"

/* What the contract of the mock-up says, with as many commitments as a test wants. */

static inline void
set (TruDocumentData *data,
     const char      *first,
     ...)
{
  va_list names;

  va_start (names, first);
  for (const char *path = first; path != NULL; path = va_arg (names, const char *))
    tru_document_data_set_text (data, path, va_arg (names, const char *));
  va_end (names);
}

static inline void
set_lists (TruDocumentData *data)
{
  static const char *const parties[][4] = {
    { "La famille", "Samira Benali", "27 rue de la Martinoire", "59150 Wattrelos" },
    { "L’association", "L’Espierre", "par Nadia Lefebvre,", "coordinatrice" },
    { "La référente", "Laure Maes", "travailleuse sociale", "CCAS de Wattrelos" },
  };
  static const char *const days[][3] = {
    { "lun. 30 nov.", "Enduire", NULL },
    { "mar. 1er déc.", "Toile de verre", NULL },
    { "mer. 2 déc.", "pas de chantier", "oui" },
    { "jeu. 3 déc.", "Peindre", NULL },
    { "ven. 4 déc.", "Finitions", NULL },
  };
  static const char *const conditions[] = {
    "Si la préparation n’est pas finie, nous choisissons ensemble une autre date.",
    "Chacun peut demander à faire le point à tout moment.",
    "Nous faisons le bilan ensemble, avant le 6 avril 2027.",
    "Ce contrat est remis à ses signataires ; l’équipe de chantier n’en reçoit que les jours et les tâches.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      set (tru_document_data_add_item (data, "parties"), "label", parties[i][0], "name", parties[i][1],
           "line1", parties[i][2], "line2", parties[i][3], NULL);
      set (tru_document_data_add_item (data, "signatories"), "label", parties[i][0], "name", i == 1 ? "Nadia Lefebvre" : parties[i][1],
           "mention", "« lu et approuvé » et signature", NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    set (tru_document_data_add_item (data, "days"), "label", days[i][0], "task", days[i][1], "off", days[i][2], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    set (tru_document_data_add_item (data, "conditions"), "text", conditions[i], NULL);
}

static inline TruDocumentData *
make_data (guint n_commitments)
{
  static const char *const commitments[][3] = {
    { "La famille", "Vider le séjour et décoller le papier peint", "sam. 28 nov. 2026" },
    { "La famille", "Participer aux quatre jours, selon ses possibilités", "ven. 4 déc. 2026" },
    { "La famille", "Venir à un atelier collectif de son choix", "dim. 31 janv. 2027" },
    { "L’association", "Apporter les matériaux, les outils et une équipe", "lun. 30 nov. 2026" },
    { "L’association", "Montrer les gestes : enduit, peinture, toile de verre", "ven. 4 déc. 2026" },
    { "La référente", "Faire le point avec la famille chaque semaine", "mer. 9 déc. 2026" },
  };
  TruDocumentData *data = tru_document_data_new ();

  set (data, "organisation.name", "L’Espierre", "organisation.tagline", "habitat solidaire", "organisation.street", "14 rue du Fort",
       "organisation.postcode", "59100", "organisation.commune", "Roubaix", "organisation.phone", "03 53 01 42 18",
       "organisation.siret", "123 456 789 00012", "programme.name", "Coup de pouce habitat", "contract.number", "2026-031",
       "household.name", "famille Benali", "worksite.rooms", "le séjour", "worksite.area", "24 m²", "worksite.n_days_words", "quatre jours",
       "worksite.hours", "de 9 h à 16 h", "copies_words", "trois", NULL);
  set_lists (data);
  for (guint i = 0; i < n_commitments; i++)
    {
      const char *const *words = commitments[i * G_N_ELEMENTS (commitments) / n_commitments];

      set (tru_document_data_add_item (data, "commitments"), "party", words[0], "task", words[1], "due", words[2], NULL);
    }
  return data;
}
