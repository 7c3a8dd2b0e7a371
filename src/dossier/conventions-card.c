/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/conventions-card.h"

#include "base/formats.h"
#include "dossier/convention-dialogs.h"
#include "model/codes.h"
#include "model/parcours.h"
#include "operations/conventions.h"
#include "widgets/carte.h"
#include "widgets/ligne-layout.h"
#include "widgets/menu-contextuel.h"

#include <glib/gi18n.h>

struct _ConventionsCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;

  GtkWidget *carte;
  GtkWidget *liste;
};

G_DEFINE_FINAL_TYPE (ConventionsCard, conventions_card, GTK_TYPE_WIDGET)

/* Actions */

static void
heures_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  convention_dialog_heures (widget, JALONS_CONVENTIONS_CARD (widget)->courant);
}

/* "" for a new one. */
static void
avenant_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  const char *avenant = g_variant_get_string (parameter, NULL);

  convention_dialog_avenant (widget, JALONS_CONVENTIONS_CARD (widget)->courant,
                             *avenant != '\0' ? avenant : NULL);
}

/* "avenant|partie" */
static void
signer_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "|", 2);

  convention_dialog_signature (widget, JALONS_CONVENTIONS_CARD (widget)->courant, parts[0], parts[1]);
}

static void
abandonner_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ConventionsCard *self = JALONS_CONVENTIONS_CARD (widget);
  g_autoptr (GError) error = NULL;

  if (avenants_delete (dossier_courant_get_repository (self->courant),
                       g_variant_get_string (parameter, NULL), &error))
    dossier_courant_show_toast (widget, _("Amendment given up"), TRUE);
  else
    dossier_courant_show_error (widget, error);
}

/* Lines */

static char *
format_signatures (DossierComplet *complet,
                   Convention     *convention)
{
  g_auto (GStrv) parties = parcours_list_signing (complet);
  g_autoptr (GString) manquent = g_string_new (NULL);

  for (char **partie = parties; *partie != NULL; partie++)
    {
      Signature *signature = parcours_get_signature (complet, convention, *partie);

      if (signature == NULL || signature->le == CHAMP_ABSENT)
        g_string_append_printf (manquent, "%s%s", manquent->len > 0 ? ", " : "",
                                code_libelle_find (codes_partie, *partie));
    }
  if (manquent->len == 0)
    return g_strdup (_("Signed by all"));

  return g_strdup_printf (_("Signature missing: %s"), manquent->str);
}

static GtkWidget *
create_line (DossierComplet *complet,
             Convention     *convention,
             const char     *titre)
{
  GtkWidget *ligne = ligne_box_new (8);
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  const gint64 heures = convention != NULL ? convention->heures_minutes : CHAMP_ABSENT;
  g_autofree char *duree = heures != CHAMP_ABSENT ? format_duree (heures)
                                                  : g_strdup (_("no hours recorded"));
  g_autofree char *phrase = g_strdup_printf (_("%s: %s"), titre, duree);
  const gboolean avenant =
    convention != NULL && g_strcmp0 (convention->genre, "avenant") == 0;
  /* The header tells who has signed the convention. */
  g_autofree char *signatures = avenant ? format_signatures (complet, convention) : NULL;

  gtk_widget_set_hexpand (textes, TRUE);
  gtk_widget_set_valign (textes, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (textes), carte_texte_new (phrase, NULL));
  if (signatures != NULL)
    gtk_box_append (GTK_BOX (textes),
                    carte_texte_new (signatures, parcours_is_signed (complet, convention)
                                                   ? "small-caption" : "near-text"));
  gtk_box_append (GTK_BOX (ligne), textes);

  return ligne;
}

static GtkWidget *
create_button (const char *label,
               const char *action)
{
  GtkWidget *bouton = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_add_css_class (bouton, "small-button");
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (bouton), action);

  return bouton;
}

static void
add_convention (ConventionsCard *self,
                DossierComplet  *complet)
{
  Convention *convention = dossier_complet_get_convention (complet);
  const gboolean signee = convention != NULL && parcours_is_signed (complet, convention);
  GtkWidget *ligne = create_line (complet, convention, _("Agreement"));
  GtkWidget *bouton;

  if (dossier_courant_is_writable (self->courant))
    {
      if (signee && convention->heures_minutes != CHAMP_ABSENT)
        {
          bouton = create_button (_("Amendment…"), "convention.avenant");
          gtk_actionable_set_action_target (GTK_ACTIONABLE (bouton), "s", "");
        }
      else
        {
          bouton = create_button (_("Hours…"), "convention.heures");
        }
      gtk_box_append (GTK_BOX (ligne), bouton);
    }
  gtk_box_append (GTK_BOX (self->liste), ligne);
}

static GtkWidget *
create_menu (DossierComplet *complet,
             Convention     *avenant)
{
  const char *uuid = fiche_get_uuid (JALONS_FICHE (avenant));
  g_auto (GStrv) parties = parcours_list_signing (complet);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *bouton = gtk_menu_button_new ();

  for (char **partie = parties; *partie != NULL; partie++)
    {
      g_autofree char *cible = g_strdup_printf ("%s|%s", uuid, *partie);
      g_autofree char *label =
        g_strdup_printf (_("Signature: %s…"), code_libelle_find (codes_partie, *partie));

      menu_contextuel_append (menu, label, "convention.signer", cible);
    }
  if (!parcours_is_signed (complet, avenant))
    {
      menu_contextuel_append (menu, _("Change the _hours…"), "convention.avenant", uuid);
      menu_contextuel_append (menu, _("_Give the amendment up"), "convention.abandonner", uuid);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (bouton), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (bouton), "plus-symbolic");
  gtk_widget_set_tooltip_text (bouton, _("Sign or change the amendment"));
  gtk_widget_set_valign (bouton, GTK_ALIGN_START);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Sign or change the amendment"), -1);

  return bouton;
}

/* A request has no convention yet: its hours come with it. */
static gboolean
has_hours (DossierComplet *complet)
{
  static const char * const avant[] = { "demande", "entretien_prealable", "refuse", "non_engage",
                                        NULL };
  Convention *convention;

  if (complet == NULL || complet->prestation == NULL || complet->prestation->convention == NULL)
    return FALSE;

  convention = dossier_complet_get_convention (complet);
  return complet->conventions->len > 1 ||
         (convention != NULL && convention->heures_minutes != CHAMP_ABSENT) ||
         complet->dossier->statut == NULL || !g_strv_contains (avant, complet->dossier->statut);
}

static void
refresh_cb (ConventionsCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const gboolean demandee = has_hours (complet);
  const gboolean focus = gtk_widget_get_focus_child (self->liste) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), demandee);
  boite_clear (self->liste);
  if (!demandee)
    return;

  add_convention (self, complet);
  for (guint i = 0; i < complet->conventions->len; i++)
    {
      Convention *avenant = complet->conventions->pdata[i];
      GtkWidget *ligne;

      if (g_strcmp0 (avenant->genre, "avenant") != 0)
        continue;
      ligne = create_line (complet, avenant, _("Amendment"));
      if (dossier_courant_is_writable (self->courant))
        gtk_box_append (GTK_BOX (ligne), create_menu (complet, avenant));
      gtk_box_append (GTK_BOX (self->liste), ligne);
    }
  if (focus)
    gtk_widget_child_focus (self->liste, GTK_DIR_TAB_FORWARD);
}

static void
conventions_card_dispose (GObject *object)
{
  ConventionsCard *self = JALONS_CONVENTIONS_CARD (object);

  g_clear_pointer (&self->carte, gtk_widget_unparent);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (conventions_card_parent_class)->dispose (object);
}

static void
conventions_card_class_init (ConventionsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = conventions_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "convention.heures", NULL, heures_cb);
  gtk_widget_class_install_action (widget_class, "convention.avenant", "s", avenant_cb);
  gtk_widget_class_install_action (widget_class, "convention.signer", "s", signer_cb);
  gtk_widget_class_install_action (widget_class, "convention.abandonner", "s", abandonner_cb);
}

static void
conventions_card_init (ConventionsCard *self)
{
  self->carte = carte_new (_("Hours agreed"));
  self->liste = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  carte_add (self->carte, self->liste);
  gtk_widget_set_parent (self->carte, GTK_WIDGET (self));
}

/**
 * conventions_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): the hours of its convention
 */
GtkWidget *
conventions_card_new (DossierCourant *courant)
{
  ConventionsCard *self = g_object_new (TYPE_CONVENTIONS_CARD, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}
