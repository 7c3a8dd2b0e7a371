/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dossier-frise.h"

#include "base/formats.h"
#include "base/instant.h"
#include "dossier/dossier-textes.h"
#include "dossier/entretien-textes.h"
#include "model/echeance.h"
#include "model/heures.h"

#include <glib/gi18n.h>

static void
add_bandes (FriseContenu   *contenu,
            DossierComplet *dossier)
{
  for (guint i = 0; i < dossier->phases->len; i++)
    {
      Phase *phase = dossier->phases->pdata[i];
      const char *libelle = phase_get_libelle (dossier, phase->code);
      g_autofree char *court = phase_texte_court (libelle);
      g_autofree char *avancement = phase_texte_avancement (dossier, phase);
      const FriseBande bande = {
        .code = phase->code,
        .numero = i + 1,
        /* A day has little room, and its neighbours need it too. */
        .label = phase->prevue_du == phase->prevue_au ? court : (char *) libelle,
        .label_court = court,
        .prevue_du = phase->prevue_du,
        .prevue_au = phase->prevue_au,
        .debut = phase->debut,
        .fin = phase->fin,
        .avancement = avancement,
        .couleur = dossier_find_phase_couleur (dossier, phase->code),
      };

      frise_contenu_add_bande (contenu, &bande);
    }
}

static void
add_entretiens (FriseContenu   *contenu,
                DossierComplet *dossier,
                gint64          maintenant)
{
  Entretien *suivant = dossier_find_next (dossier, maintenant);

  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];
      g_autofree char *titre = entretien_texte_titre (dossier, entretien);
      const FriseEntretien item = {
        .uuid = (char *) fiche_get_uuid (JALONS_FICHE (entretien)),
        .debut = entretien->debut,
        .statut = entretien->statut,
        .label = titre,
        .suivant = entretien == suivant,
      };

      frise_contenu_add_entretien (contenu, &item);
    }
}

/* One word each: the frise writes them side by side. */
static const char *
get_mot (const char *code)
{
  static const CodeLibelle mots[] = {
    { "premier_rdv", N_("First appointment") },
    { "fin_de_periode", N_("End of period") },
    { "mi_parcours", N_("Mid-course") },
    { "reunion_synthese", N_("Summary") },
    { "signature_convention", N_("Agreement") },
    { "demarche", N_("Step") },
    { "action", N_("Action") },
    { "suivi", N_("Follow-up") },
    { NULL, NULL },
  };

  return code_libelle_find (mots, code);
}

/* A step, an action: there are several, each with its name. */
static gboolean
is_work (const Echeance *echeance)
{
  return g_strcmp0 (echeance->code, "demarche") == 0 || g_strcmp0 (echeance->code, "action") == 0;
}

static void
add_echeances (FriseContenu   *contenu,
               DossierComplet *dossier,
               gint64          aujourdhui)
{
  g_autoptr (GPtrArray) echeances = echeances_compute (dossier, aujourdhui);

  for (guint i = 0; i < echeances->len; i++)
    {
      const Echeance *echeance = echeances->pdata[i];
      const gboolean travail = is_work (echeance);
      const FriseEcheance item = {
        .uuid = (char *) (echeance->ligne != NULL ? echeance->ligne : echeance->code),
        .jour = echeance->date_limite,
        .etat = (char *) echeance->etat,
        .label = (char *) get_mot (echeance->code),
        .nom = travail ? (char *) echeance->libelle : NULL,
        /* What is done is a good thing, but no longer a deadline: its mark is enough. */
        .discrete = travail && g_strcmp0 (echeance->etat, "tenue") == 0,
      };

      if (g_strcmp0 (echeance->etat, "sans_objet") != 0)
        frise_contenu_add_echeance (contenu, &item);
    }
}

static void
add_rappels (FriseContenu   *contenu,
             DossierComplet *dossier,
             gint64          aujourdhui)
{
  for (guint i = 0; i < dossier->rappels->len; i++)
    {
      Rappel *rappel = dossier->rappels->pdata[i];
      const FriseEcheance item = {
        .uuid = (char *) fiche_get_uuid (JALONS_FICHE (rappel)),
        .jour = rappel->le,
        .etat = (char *) echeance_etat_at (rappel->le, aujourdhui),
        .label = _("Reminder"),
        .nom = rappel->quoi,
      };

      /* One that is dealt with has nothing more to say. */
      if (rappel->fait != 1)
        frise_contenu_add_echeance (contenu, &item);
    }
}

/**
 * dossier_frise_build:
 * @maintenant: an instant
 *
 * Returns: (transfer full): what the timeline of the dossier shows
 */
FriseContenu *
dossier_frise_build (DossierComplet *dossier,
                     gint64          maintenant)
{
  const gint64 aujourdhui = instant_get_jour (maintenant);
  FriseContenu *contenu = frise_contenu_new (aujourdhui);

  add_bandes (contenu, dossier);
  add_entretiens (contenu, dossier, maintenant);
  add_echeances (contenu, dossier, aujourdhui);
  add_rappels (contenu, dossier, aujourdhui);

  return contenu;
}

/* Where the hours due come from: a maximum, an average, a minimum. */
static char *
format_origine (const Heures *heures,
                gint64        prevues)
{
  g_autofree char *duree = format_duree (prevues);

  if (prevues == CHAMP_ABSENT)
    return NULL;
  if (heures->max_minutes == CHAMP_ABSENT && heures->indicatif_minutes != CHAMP_ABSENT)
    return g_strdup_printf (_("%s on average"), duree);
  if (heures->max_minutes == CHAMP_ABSENT)
    return g_strdup_printf (_("%s at least"), duree);
  if (heures->min_minutes != CHAMP_ABSENT && heures->min_minutes != heures->max_minutes)
    {
      g_autofree char *minimum = format_duree (heures->min_minutes);

      return g_strdup_printf (_("%s to %s foreseen"), minimum, duree);
    }

  return g_strdup_printf (_("%s foreseen"), duree);
}

/**
 * dossier_heures_build:
 * @contenu: (out caller-allocates): the three columns
 * @origine: (out) (transfer full) (nullable): owns the text of @contenu
 *
 * Fills what the bar of the hours shows.
 */
void
dossier_heures_build (DossierComplet *dossier,
                      HeuresContenu  *contenu,
                      char          **origine)
{
  Heures heures;
  gint64 prevues;

  heures_compute (dossier, &heures);
  prevues = heures.max_minutes;
  if (prevues == CHAMP_ABSENT)
    prevues = heures.indicatif_minutes;
  if (prevues == CHAMP_ABSENT)
    prevues = heures.min_minutes;
  *origine = format_origine (&heures, prevues);

  *contenu = (HeuresContenu) {
    .tenues = heures.entretiens_minutes,
    .planifiees = heures.entretiens_prevus_minutes,
    .prevues = prevues,
    .origine = *origine,
    .travail = heures.travail_personnel_minutes,
    .travail_prevu = CHAMP_ABSENT,
    .travail_compte = heures.compte_travail_personnel,
    .preparation = heures.preparation_minutes,
    .preparation_prevue = CHAMP_ABSENT,
    .preparation_compte = heures.compte_preparation,
  };
}
