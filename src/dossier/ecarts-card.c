/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/ecarts-card.h"

#include "base/formats.h"
#include "base/instant.h"
#include "dossier/adaptation-dialogs.h"
#include "operations/adaptations.h"
#include "operations/historiques.h"
#include "widgets/carte.h"
#include "widgets/ligne-layout.h"
#include "widgets/menu-contextuel.h"

#include <glib/gi18n.h>

struct _EcartsCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;

  GtkWidget *carte;
  GtkWidget *ajouter;
  GtkWidget *liste;
};

G_DEFINE_FINAL_TYPE (EcartsCard, ecarts_card, GTK_TYPE_WIDGET)

static void
raison_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  adaptation_dialog_raison (widget, JALONS_ECARTS_CARD (widget)->courant,
                            g_variant_get_string (parameter, NULL));
}

static void
retour_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  EcartsCard *self = JALONS_ECARTS_CARD (widget);
  g_autoptr (GError) error = NULL;

  if (adaptations_withdraw (dossier_courant_get_repository (self->courant),
                            g_variant_get_string (parameter, NULL), &error))
    dossier_courant_show_toast (widget, _("Adaptation taken back"), TRUE);
  else
    dossier_courant_show_error (widget, error);
}

static void
explain_cb (EcartsCard *self)
{
  adaptation_dialog_explain (GTK_WIDGET (self), self->courant);
}

/* Who said it last, and when: the history knows. */
static char *
format_origine (EcartsCard *self,
                Fiche      *ecart)
{
  Repository *repository = dossier_courant_get_repository (self->courant);
  const HistoriqueCible cible = { fiche_get_portee (ecart), G_OBJECT_TYPE (ecart),
                                  fiche_get_uuid (ecart) };
  g_autoptr (GPtrArray) changements = repository_list_historique (repository, &cible, 1, NULL);
  const Changement *dernier;
  g_autofree char *quand = NULL;
  g_autofree char *qui = NULL;

  if (changements == NULL || changements->len == 0)
    return NULL;

  dernier = changements->pdata[changements->len - 1];
  quand = format_jour (instant_get_jour (dernier->quand), FORMAT_JOUR_DATE);
  qui = historiques_find_nom (repository, dernier->membre);

  return qui != NULL ? g_strdup_printf ("%s · %s", qui, quand) : g_steal_pointer (&quand);
}

static GtkWidget *
create_menu (const char *ecart,
             const char *objet)
{
  GtkWidget *bouton = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *nom = g_strdup_printf (_("Change “%s”"), objet);

  menu_contextuel_append (menu, _("Change the _reason…"), "ecart.raison", ecart);
  menu_contextuel_append (menu, _("Go _back on it"), "ecart.retour", ecart);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (bouton), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (bouton), "plus-symbolic");
  gtk_widget_set_tooltip_text (bouton, _("Change this adaptation"));
  gtk_widget_set_valign (bouton, GTK_ALIGN_START);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);

  return bouton;
}

static GtkWidget *
create_line (EcartsCard     *self,
             DossierComplet *complet,
             Ecart          *ecart)
{
  GtkWidget *ligne = ligne_box_new (8);
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *objet = ecart_format_objet (complet, ecart->quoi, ecart->code, ecart->nature);
  g_autofree char *origine = format_origine (self, JALONS_FICHE (ecart));
  const gboolean motive = ecart->raison != NULL && *ecart->raison != '\0';

  gtk_widget_set_hexpand (textes, TRUE);
  gtk_box_append (GTK_BOX (textes), carte_texte_new (objet, NULL));
  gtk_box_append (GTK_BOX (textes), carte_texte_new (motive ? ecart->raison : _("No reason given yet"),
                                                     motive ? "secondary" : "late-text"));
  if (origine != NULL)
    gtk_box_append (GTK_BOX (textes), carte_texte_new (origine, "small-caption"));
  gtk_box_append (GTK_BOX (ligne), textes);
  if (dossier_courant_is_writable (self->courant))
    gtk_box_append (GTK_BOX (ligne),
                    create_menu (fiche_get_uuid (JALONS_FICHE (ecart)), objet));

  return ligne;
}

static void
refresh_cb (EcartsCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const gboolean focus = gtk_widget_get_focus_child (self->liste) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), complet != NULL && complet->ecarts->len > 0);
  boite_clear (self->liste);
  if (complet == NULL)
    return;

  for (guint i = 0; i < complet->ecarts->len; i++)
    gtk_box_append (GTK_BOX (self->liste), create_line (self, complet, complet->ecarts->pdata[i]));
  gtk_widget_set_visible (self->ajouter, dossier_courant_is_writable (self->courant));
  if (focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
ecarts_card_dispose (GObject *object)
{
  EcartsCard *self = JALONS_ECARTS_CARD (object);

  g_clear_pointer (&self->carte, gtk_widget_unparent);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (ecarts_card_parent_class)->dispose (object);
}

static void
ecarts_card_class_init (EcartsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ecarts_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "ecart.raison", "s", raison_cb);
  gtk_widget_class_install_action (widget_class, "ecart.retour", "s", retour_cb);
}

static void
ecarts_card_init (EcartsCard *self)
{
  self->carte = carte_new (_("Adaptations of this dossier"));
  self->ajouter = gtk_button_new_with_label (_("Explain…"));
  gtk_widget_add_css_class (self->ajouter, "flat");
  gtk_widget_add_css_class (self->ajouter, "small-button");
  g_signal_connect_object (self->ajouter, "clicked", G_CALLBACK (explain_cb), self,
                           G_CONNECT_SWAPPED);
  self->liste = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  carte_add_end (self->carte, self->ajouter);
  carte_add (self->carte, self->liste);
  gtk_widget_set_parent (self->carte, GTK_WIDGET (self));
}

/**
 * ecarts_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its adaptations
 */
GtkWidget *
ecarts_card_new (DossierCourant *courant)
{
  EcartsCard *self = g_object_new (TYPE_ECARTS_CARD, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}
