/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/remedes.h"

#include "dossier/acces-dialogs.h"
#include "dossier/adaptation-dialogs.h"
#include "dossier/convention-dialogs.h"
#include "dossier/dossier-dialogs.h"
#include "model/adaptation.h"
#include "model/parcours.h"

#include <glib/gi18n.h>
#include <string.h>

#define SIGNATURE "signature_"
#define REUNION "reunion_"

typedef struct _Remede Remede;

struct _Remede
{
  void (*open) (GtkWidget *bouton, Remede *self);
  DossierCourant *courant;
  char *cible;
};

static void
remede_free (gpointer  data,
             GClosure *closure)
{
  Remede *self = data;

  g_object_unref (self->courant);
  g_free (self->cible);
  g_free (self);
}

static void
clicked_cb (GtkWidget *bouton,
            gpointer   data)
{
  Remede *self = data;

  self->open (bouton, self);
}

static GtkWidget *
create (DossierCourant *courant,
        const char     *label,
        void          (*open) (GtkWidget *bouton, Remede *self),
        const char     *cible)
{
  GtkWidget *bouton = gtk_button_new_with_label (label);
  Remede *self = g_new0 (Remede, 1);

  self->open = open;
  self->courant = g_object_ref (courant);
  self->cible = g_strdup (cible);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_add_css_class (bouton, "small-button");
  gtk_widget_add_css_class (bouton, "remede");
  gtk_widget_set_halign (bouton, GTK_ALIGN_START);
  g_signal_connect_data (bouton, "clicked", G_CALLBACK (clicked_cb), self, remede_free, 0);

  return bouton;
}

static void
open_accord (GtkWidget *bouton,
             Remede    *self)
{
  dossier_dialog_accord (bouton, self->courant);
}

static void
open_proposition (GtkWidget *bouton,
                  Remede    *self)
{
  dossier_dialog_proposition (bouton, self->courant);
}

static void
open_signature (GtkWidget *bouton,
                Remede    *self)
{
  dossier_dialog_signature (bouton, self->courant, self->cible);
}

static void
open_absence (GtkWidget *bouton,
              Remede    *self)
{
  adaptation_dialog_absence (bouton, self->courant, self->cible);
}

static void
open_explain (GtkWidget *bouton,
              Remede    *self)
{
  adaptation_dialog_explain (bouton, self->courant);
}

static void
open_raison (GtkWidget *bouton,
             Remede    *self)
{
  adaptation_dialog_raison (bouton, self->courant, self->cible);
}

static void
open_avenant (GtkWidget *bouton,
              Remede    *self)
{
  convention_dialog_avenant (bouton, self->courant, NULL);
}

static void
open_planning (GtkWidget *bouton,
               Remede    *self)
{
  g_autofree char *cible = g_strdup_printf ("%s||", dossier_courant_get_uuid (self->courant));

  gtk_widget_activate_action (bouton, "win.plan-entretien", "s", cible);
}

static void
open_territoire (GtkWidget *bouton,
                 Remede    *self)
{
  acces_dialog_territoire (bouton, self->courant);
}

static void
open_francais (GtkWidget *bouton,
               Remede    *self)
{
  acces_dialog_francais (bouton, self->courant);
}

static GtkWidget *
create_for_convention (DossierCourant *courant,
                       DossierComplet *complet)
{
  g_auto (GStrv) parties = parcours_list_signing (complet);

  for (char **partie = parties; *partie != NULL; partie++)
    {
      Signature *signature = dossier_complet_get_signature (complet, *partie);

      if (signature == NULL || signature->le == CHAMP_ABSENT)
        return create (courant, _("Record the signature…"), open_signature, *partie);
    }

  return NULL;
}

/* More hours than the convention says call for an avenant, another number of meetings for a reason. */
static GtkWidget *
create_for_heures (DossierCourant *courant,
                   DossierComplet *complet)
{
  Convention *convention = dossier_complet_get_convention (complet);

  if (convention != NULL && convention->heures_minutes != CHAMP_ABSENT &&
      parcours_is_signed (complet, convention))
    return create (courant, _("Amendment…"), open_avenant, NULL);
  if (complet->prestation->entretiens != NULL &&
      complet->prestation->entretiens->nombre != CHAMP_ABSENT)
    return create (courant, _("Explain…"), open_explain, NULL);

  return NULL;
}

static GtkWidget *
create_for_reunions (DossierCourant *courant,
                     DossierComplet *complet)
{
  g_autoptr (GPtrArray) absentes = adaptation_list_absent (complet);

  return absentes->len > 0 ? create (courant, _("Explain the absence…"), open_absence, NULL) : NULL;
}

/* A meeting that is neither held nor planned: plan it, or say why it is not held. */
static GtkWidget *
create_for_meeting (DossierCourant *courant,
                    const char     *genre)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  if (!parcours_has_planned (dossier_courant_get_complet (courant), genre))
    gtk_box_append (GTK_BOX (boite), create (courant, _("Plan it…"), open_planning, NULL));
  gtk_box_append (GTK_BOX (boite),
                  create (courant, _("Explain the absence…"), open_absence, genre));

  return boite;
}

static GtkWidget *
create_for_ecarts (DossierCourant *courant,
                   DossierComplet *complet)
{
  for (guint i = 0; i < complet->ecarts->len; i++)
    if (texte_is_blank (((Ecart *) complet->ecarts->pdata[i])->raison))
      return create (courant, _("Give the reason…"), open_raison,
                     fiche_get_uuid (complet->ecarts->pdata[i]));

  return create (courant, _("Explain…"), open_explain, NULL);
}

/**
 * remede_new_for_regle:
 * @regle: what a rule says, which is not in order
 *
 * Returns: (transfer floating) (nullable): a button that opens the form which sees to it; NULL where no
 *   form can, or the base cannot be written
 */
GtkWidget *
remede_new_for_regle (DossierCourant *courant,
                      const Regle    *regle)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);

  if (!dossier_courant_is_writable (courant) || complet->prestation == NULL)
    return NULL;

  if (g_str_equal (regle->code, "accord_agent"))
    return create (courant, _("Record the consent…"), open_accord, NULL);
  if (g_str_equal (regle->code, "premier_rdv"))
    return create (courant, _("Record the proposal…"), open_proposition, NULL);
  if (g_str_equal (regle->code, "convention"))
    return create_for_convention (courant, complet);
  if (g_str_equal (regle->code, "heures"))
    return create_for_heures (courant, complet);
  if (g_str_equal (regle->code, "reunions"))
    return create_for_reunions (courant, complet);
  if (g_str_equal (regle->code, "ecarts"))
    return create_for_ecarts (courant, complet);
  if (g_str_equal (regle->code, "territoire"))
    return create (courant, _("Say the territory…"), open_territoire, NULL);
  if (g_str_equal (regle->code, "prerequis_francais"))
    return create (courant, _("Say what is known…"), open_francais, NULL);

  return NULL;
}

/**
 * remede_new_for_condition:
 * @condition: what moving to another statut asks for
 *
 * Returns: (transfer floating) (nullable): the buttons that open a form which meets it; NULL where it is
 *   met or no form can
 */
GtkWidget *
remede_new_for_condition (DossierCourant  *courant,
                          const Condition *condition)
{
  if (condition->remplie || !dossier_courant_is_writable (courant))
    return NULL;

  if (g_str_equal (condition->code, "accord_agent"))
    return create (courant, _("Record the consent…"), open_accord, NULL);
  if (g_str_has_prefix (condition->code, SIGNATURE))
    return create (courant, _("Record the signature…"), open_signature,
                   condition->code + strlen (SIGNATURE));
  if (g_str_has_prefix (condition->code, REUNION))
    return create_for_meeting (courant, condition->code + strlen (REUNION));

  return NULL;
}
