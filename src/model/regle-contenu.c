/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/regle-private.h"

#include "model/adaptation.h"
#include "model/codes.h"
#include "model/parcours.h"

#include <glib/gi18n.h>

/* Compulsory meetings (prestations, rule 5) and adaptations (rule 6). */

static gboolean
liste_has (char       **liste,
           const char  *code)
{
  return liste != NULL && code != NULL && g_strv_contains ((const char * const *) liste, code);
}

static gboolean
is_with_employer (const char *genre)
{
  static const char * const genres[] = { "prealable", "tripartite_demarrage", "mi_parcours",
                                         "tripartite_synthese", NULL };

  return genre != NULL && g_strv_contains (genres, genre);
}

/* Whether its moment has gone by: what opens a bilan comes before its first meeting, the
 * mid-course before the last one. */
static gboolean
is_late (DossierComplet *complet,
         const char     *genre)
{
  static const char * const ouvertures[] = { "prealable", "diagnostic", "tripartite_demarrage",
                                             NULL };

  if (g_strv_contains (ouvertures, genre))
    return parcours_has_held (complet, "individuel") || parcours_has_held (complet, "collectif");

  return g_str_equal (genre, "mi_parcours") && parcours_has_held (complet, "tripartite_synthese");
}

static void
check_meeting (Regle                   *self,
               DossierComplet          *complet,
               const PrestationReunion *reunion,
               gboolean                 obligatoire)
{
  if (parcours_is_meeting_settled (complet, reunion->genre))
    return;

  if (parcours_is_concluded (complet))
    regle_note (self, obligatoire ? VERDICT_REFUS : VERDICT_ALERTE,
                _("The assessment is concluded without this meeting: %s; record it, or explain its "
                  "absence as an adaptation."), reunion->libelle);
  else if (is_late (complet, reunion->genre))
    regle_note (self, VERDICT_ALERTE,
                _("This meeting should have been held by now: %s; hold it, or explain its absence "
                  "as an adaptation."), reunion->libelle);
  else if (parcours_has_planned (complet, reunion->genre))
    regle_note (self, VERDICT_OK, _("The meetings that are still due are planned."));
}

static void
check_present (Regle          *self,
               DossierComplet *complet)
{
  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      Entretien *entretien = complet->entretiens->pdata[i];
      g_autofree char *date = regle_format_debut (entretien);

      if (entretien_is_held (entretien) && is_with_employer (entretien->genre) &&
          prestation_is_reunion_required (complet->prestation, entretien->genre) &&
          entretien->presents != NULL && *entretien->presents != NULL &&
          !liste_has (entretien->presents, "collectivite") &&
          complet->dossier->employeur_informe != 0)
        regle_note (self, VERDICT_ALERTE,
                    _("The employer was not at the meeting of %s, which is one with it: correct "
                      "the people present, or explain it as an adaptation."), date);
    }
}

/* CDG 84: an employer who asked for the bilan is associated to every phase; the meetings that do
 * it are optional in the data, because the text does not fix their form. */
static void
check_associated (Regle          *self,
                  DossierComplet *complet)
{
  GPtrArray *facultatives = complet->prestation->reunions_facultatives;

  if (g_strcmp0 (complet->dossier->initiative, "employeur") != 0 ||
      complet->dossier->employeur_informe == 0)
    return;

  for (guint i = 0; i < facultatives->len; i++)
    {
      const PrestationReunion *reunion = facultatives->pdata[i];

      if (is_with_employer (reunion->genre))
        check_meeting (self, complet, reunion, FALSE);
    }
}

static gboolean
expects_meetings (DossierComplet *complet)
{
  GPtrArray *facultatives = complet->prestation->reunions_facultatives;

  for (guint i = 0; i < facultatives->len; i++)
    if (is_with_employer (((const PrestationReunion *) facultatives->pdata[i])->genre))
      return TRUE;

  return complet->prestation->reunions->len > 0;
}

static void
set_meetings_source (Regle            *self,
                     const Prestation *prestation)
{
  GPtrArray *liste = prestation->reunions->len > 0 ? prestation->reunions
                                                   : prestation->reunions_facultatives;
  const PrestationReunion *reunion = liste->pdata[0];

  regle_set_source (self, reunion->source, reunion->hypothese);
}

void
regle_reunions (Regle          *self,
                DossierComplet *complet,
                gint64          jour)
{
  GPtrArray *reunions = complet->prestation->reunions;

  if (!expects_meetings (complet))
    {
      regle_set_silent (self);
      regle_note (self, VERDICT_OK, _("The centre makes no meeting compulsory for this service."));
      return;
    }

  set_meetings_source (self, complet->prestation);
  if (!regle_reads_fiche (self, JALONS_FICHE (complet->dossier), TYPE_DOSSIER,
                          "statut initiative employeur_informe") ||
      !regle_reads_all (self, complet, TYPE_ENTRETIEN, "genre statut debut presents") ||
      !regle_reads_all (self, complet, TYPE_ECART, "quoi code nature raison") ||
      !regle_reads_all (self, complet, TYPE_PHASE, "fin"))
    return;

  for (guint i = 0; i < reunions->len; i++)
    check_meeting (self, complet, reunions->pdata[i], TRUE);
  check_associated (self, complet);
  check_present (self, complet);
  regle_note (self, VERDICT_OK, _("No meeting that is due is missing."));
}

static void
check_reasons (Regle          *self,
               DossierComplet *complet)
{
  for (guint i = 0; i < complet->ecarts->len; i++)
    {
      Ecart *ecart = complet->ecarts->pdata[i];

      if (texte_is_blank (ecart->raison))
        regle_note (self, VERDICT_REFUS, _("An adaptation has no reason (%s, %s): give it."),
                    code_libelle_find (codes_ecart_quoi, ecart->quoi),
                    ecart->code != NULL ? ecart->code : "…");
    }
}

static void
check_phase_order (Regle          *self,
                   DossierComplet *complet)
{
  for (guint i = 0; i < complet->phases->len; i++)
    {
      Phase *phase = complet->phases->pdata[i];
      const PrestationPhase *decrite = prestation_find_phase (complet->prestation, phase->code);

      if (decrite == NULL && !parcours_has_ecart (complet, "phase", phase->code, "ajoute"))
        regle_note (self, VERDICT_ALERTE,
                    _("The phase “%s” is not one of the service: give the reason as an "
                      "adaptation."), phase->code != NULL ? phase->code : "…");
      if (decrite != NULL && adaptation_is_displaced (complet, phase->code) &&
          !parcours_has_ecart (complet, "phase", phase->code, "deplace"))
        regle_note (self, VERDICT_ALERTE,
                    _("The phase “%s” is not at its place: give the reason as an adaptation."),
                    decrite->libelle);
    }
}

static void
check_phases (Regle          *self,
              DossierComplet *complet)
{
  /* The phases are laid out when the bilan begins. */
  if (complet->phases->len == 0 && !parcours_is_engaged (complet))
    return;

  for (guint i = 0; i < complet->prestation->phases->len; i++)
    {
      const PrestationPhase *decrite = complet->prestation->phases->pdata[i];

      if (!decrite->facultatif && dossier_complet_get_phase (complet, decrite->code) == NULL &&
          !parcours_has_ecart (complet, "phase", decrite->code, "retire"))
        regle_note (self, VERDICT_ALERTE,
                    _("The phase “%s” of the service is missing: give the reason as an "
                      "adaptation."), decrite->libelle);
    }
  check_phase_order (self, complet);
}

static void
check_meetings (Regle          *self,
                DossierComplet *complet)
{
  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      Entretien *entretien = complet->entretiens->pdata[i];
      g_autofree char *date = regle_format_debut (entretien);

      if (!entretien_counts (entretien) ||
          parcours_has_ecart (complet, "entretien", entretien->genre, NULL))
        continue;
      if (!prestation_foresees_genre (complet->prestation, entretien->genre))
        regle_note (self, VERDICT_ALERTE,
                    _("The meeting of %s is of a kind that the service does not foresee (%s): give "
                      "the reason as an adaptation."), date,
                    code_libelle_find (codes_genre_entretien, entretien->genre));
      else if (g_strcmp0 (entretien->genre, "suivi") != 0 &&
               !prestation_foresees_mode (complet->prestation, entretien->mode))
        regle_note (self, VERDICT_ALERTE,
                    _("The service does not foresee a meeting of this mode (%s), on %s: change it, "
                      "or give the reason as an adaptation."),
                    code_libelle_find (codes_mode, entretien->mode), date);
    }
}

void
regle_ecarts (Regle          *self,
              DossierComplet *complet,
              gint64          jour)
{
  const PrestationEnonce *adaptation = complet->prestation->enonces->adaptation;

  regle_set_source (self, adaptation != NULL ? adaptation->source : NULL,
                    _("every departure of a dossier from its service has a reason"));
  if (!regle_reads_fiche (self, JALONS_FICHE (complet->dossier), TYPE_DOSSIER, "statut") ||
      !regle_reads_all (self, complet, TYPE_ECART, "quoi code nature raison") ||
      !regle_reads_all (self, complet, TYPE_PHASE, "rang code") ||
      !regle_reads_all (self, complet, TYPE_ENTRETIEN, "genre statut debut mode"))
    return;

  check_reasons (self, complet);
  check_phases (self, complet);
  check_meetings (self, complet);
  if (complet->ecarts->len == 0)
    regle_note (self, VERDICT_OK, _("The dossier follows the service."));
  else
    regle_note (self, VERDICT_OK,
                ngettext ("%u adaptation, with its reason.", "%u adaptations, each with its reason.",
                          complet->ecarts->len), complet->ecarts->len);
}
