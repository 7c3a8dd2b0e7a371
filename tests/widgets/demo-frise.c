/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo-frise.h"

#include "base/instant.h"

#define PAS_PHASE 28
#define PAS_ENTRETIEN 11

/* Two years of a dossier that has more phases, meetings and deadlines than any: half of it is behind. */
FriseContenu *
demo_frise_new_dense (gint64 aujourdhui)
{
  static const char * const noms[] = { "Accueil et cadre", "Parcours", "Intérêts et valeurs", "Pistes",
                                       "Enquêtes", "Plan d’action" };
  static const char * const statuts[] = { "realise", "absent", "confirme", "prevu" };
  static const char * const etats[] = { "tenue", "depassee", "proche", "a_venir" };
  const gint64 debut = aujourdhui - DEMO_FRISE_PHASES / 2 * PAS_PHASE;
  FriseContenu *contenu = frise_contenu_new (aujourdhui);

  for (guint i = 0; i < DEMO_FRISE_PHASES; i++)
    {
      const gint64 du = debut + i * PAS_PHASE;
      g_autofree char *code = g_strdup_printf ("phase-%u", i);
      const FriseBande bande = {
        .code = code, .numero = i + 1, .label = (char *) noms[i % G_N_ELEMENTS (noms)],
        .prevue_du = du, .prevue_au = du + PAS_PHASE - 3,
        .debut = du <= aujourdhui ? du : CHAMP_ABSENT,
        .fin = du + PAS_PHASE <= aujourdhui ? du + PAS_PHASE - 5 : CHAMP_ABSENT, .couleur = i,
      };

      frise_contenu_add_bande (contenu, &bande);
    }
  for (guint i = 0; i < DEMO_FRISE_ENTRETIENS; i++)
    {
      const gint64 jour = debut + i * PAS_ENTRETIEN;
      g_autofree char *uuid = g_strdup_printf ("entretien-%u", i);
      g_autofree char *echeance = g_strdup_printf ("echeance-%u", i);
      const guint rang = (jour < aujourdhui ? 0 : 2) + (i % 9 == 0 ? 1 : 0);
      const FriseEntretien entretien = { uuid, instant_from_local (jour, 570), (char *) statuts[rang],
                                         (char *) "Séance", FALSE };
      const FriseEcheance limite = { echeance, jour + 2, (char *) etats[rang],
                                     (char *) (i % 2 == 0 ? "Démarche" : "Fin de phase"),
                                     NULL, i % 4 != 0 };

      frise_contenu_add_entretien (contenu, &entretien);
      if (i % 3 == 0)
        frise_contenu_add_echeance (contenu, &limite);
    }

  return contenu;
}
