/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/apercu-calcul.h"

#include "base/instant.h"
#include "base/recherche.h"
#include "model/echeance.h"
#include "model/parcours.h"
#include "model/prix.h"

/* A list shows the next entretien; more than this many ahead is not worth its room. */
#define ENTRETIENS_KEPT 12

/**
 * dossier_get_current_phase:
 *
 * A meeting half way begins and ends within a longer phase, which stays the one the dossier is in.
 *
 * Returns: (nullable) (transfer none): the phase the dossier is in: the last that has begun and not
 *   ended, else the last that has begun, or the first
 */
Phase *
dossier_get_current_phase (DossierComplet *dossier)
{
  Phase *courante = NULL;

  for (guint i = 0; i < dossier->phases->len; i++)
    {
      Phase *phase = dossier->phases->pdata[i];

      const gboolean apres = courante != NULL && phase->debut != CHAMP_ABSENT;

      if (courante == NULL ||
          (apres && (phase->fin == CHAMP_ABSENT || courante->debut == CHAMP_ABSENT ||
                     courante->fin != CHAMP_ABSENT)))
        courante = phase;
    }

  return courante;
}

static char **
list_entretiens_to_come (DossierComplet *dossier)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < dossier->entretiens->len && n < ENTRETIENS_KEPT; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];
      g_autofree char *debut = NULL;

      if (!entretien_is_planned (entretien) || entretien->debut == CHAMP_ABSENT)
        continue;

      debut = instant_format_iso (entretien->debut);
      g_strv_builder_add (builder, debut);
      n++;
    }

  return g_strv_builder_end (builder);
}

static void
set_phase (Apercu         *apercu,
           DossierComplet *dossier)
{
  Phase *phase = dossier_get_current_phase (dossier);
  const PrestationPhase *decrite = NULL;

  if (phase != NULL && dossier->prestation != NULL)
    decrite = prestation_find_phase (dossier->prestation, phase->code);

  g_object_set (apercu,
                "phase", phase != NULL ? phase->code : NULL,
                "phase-libelle", decrite != NULL ? decrite->libelle : NULL,
                "phase-rang", phase != NULL ? phase->rang : CHAMP_ABSENT,
                NULL);
}

static void
set_keys (Apercu         *apercu,
          DossierComplet *dossier)
{
  g_autofree char *tout =
    g_strjoin (" ", apercu->nom != NULL ? apercu->nom : "",
               apercu->prenom != NULL ? apercu->prenom : "",
               apercu->collectivite != NULL ? apercu->collectivite : "",
               dossier->collectivite != NULL && dossier->collectivite->commune != NULL
                 ? dossier->collectivite->commune
                 : "",
               apercu->ref != NULL ? apercu->ref : "", NULL);
  g_autofree char *nom = g_strjoin (" ", apercu->nom != NULL ? apercu->nom : "",
                                    apercu->prenom != NULL ? apercu->prenom : "", NULL);
  g_autofree char *cle = recherche_key (tout);
  g_autofree char *tri = recherche_collation (nom);

  g_object_set (apercu, "cle", cle, "tri", tri, NULL);
}

/**
 * apercu_compute:
 * @apercu: the overview to fill
 * @dossier: the dossier with all its records
 * @jour: today
 *
 * Makes the overview of a dossier again. The nearest deadline is the first that is not kept,
 * whatever today is; only its colour depends on the day it is shown.
 */
void
apercu_compute (Apercu         *apercu,
                DossierComplet *dossier,
                gint64          jour)
{
  g_autoptr (GPtrArray) echeances = echeances_compute (dossier, jour);
  const Echeance *echeance = echeances_nearest (echeances);
  g_auto (GStrv) entretiens = list_entretiens_to_come (dossier);
  Agent *agent = dossier->agent;

  g_object_set (apercu,
                "ref", dossier->dossier->ref,
                "nom", agent != NULL ? agent->nom : NULL,
                "prenom", agent != NULL ? agent->prenom : NULL,
                "fonction", agent != NULL ? agent->fonction : NULL,
                "collectivite", dossier->collectivite != NULL ? dossier->collectivite->nom : NULL,
                "prestation", dossier->dossier->prestation,
                "statut", dossier->dossier->statut,
                "conseiller", dossier->dossier->conseiller,
                "entretiens", entretiens,
                "echeance-code", echeance != NULL ? echeance->code : NULL,
                "echeance-le", echeance != NULL ? echeance->date_limite : CHAMP_ABSENT,
                "regles", (gint64) APERCU_REGLES,
                "demande-le", dossier->dossier->demande_le,
                "prix-centimes", prix_get_amount (dossier),
                "convention", parcours_get_convention_wait (dossier),
                "discret", fiche_get_discret (JALONS_FICHE (dossier->dossier)),
                NULL);
  set_phase (apercu, dossier);
  set_keys (apercu, dossier);
}

/**
 * apercu_get_next_entretien:
 * @instant: the present
 *
 * Returns: the start of the first entretien that is not over yet, or %CHAMP_ABSENT
 */
gint64
apercu_get_next_entretien (Apercu *apercu,
                           gint64  instant)
{
  for (char **texte = apercu->entretiens; texte != NULL && *texte != NULL; texte++)
    {
      gint64 debut;

      if (instant_parse_iso (*texte, &debut) && debut >= instant)
        return debut;
    }

  return CHAMP_ABSENT;
}
