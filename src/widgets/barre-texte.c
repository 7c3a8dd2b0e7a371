/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/barre-texte.h"

#include "widgets/texte-numeros.h"
#include "widgets/texte-riche.h"

#include <glib/gi18n.h>

struct _BarreTexte
{
  GtkWidget parent_instance;

  TexteRiche *vue;
  GtkWidget *imbriquer;
  GtkWidget *sortir;
  guint show_id;
};

enum
{
  PROP_0,
  PROP_VUE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What each tool shows — a sign, or an icon —, what it does and how one says it. */
static const struct
{
  const char *signe;
  const char *action;
  const char *nom;
  PangoWeight graisse;
  PangoStyle pente;
} outils[] = {
  { NC_("bold", "B"), "texte.gras", N_("Bold (Ctrl+B)"), PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  { NC_("italic", "I"), "texte.italique", N_("Italic (Ctrl+I)"), PANGO_WEIGHT_NORMAL,
    PANGO_STYLE_ITALIC },
  { NC_("heading", "H"), "texte.titre", N_("Heading (Ctrl+H)"), PANGO_WEIGHT_BOLD,
    PANGO_STYLE_NORMAL },
  { "•", "texte.puces", N_("List (Ctrl+Shift+L)"), PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  { "1.", "texte.numeros", N_("Numbered list (Ctrl+Shift+O)"), PANGO_WEIGHT_NORMAL,
    PANGO_STYLE_NORMAL },
  { "imbriquer-symbolic", "texte.imbriquer", N_("Put the item within the one before (Alt+Shift+→)"),
    PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  { "sortir-symbolic", "texte.sortir", N_("Take the item out of its list (Alt+Shift+←)"),
    PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
};

G_DEFINE_FINAL_TYPE (BarreTexte, barre_texte, GTK_TYPE_WIDGET)

static void
clicked_cb (BarreTexte *self,
            GtkWidget  *bouton)
{
  gtk_widget_activate_action (GTK_WIDGET (self->vue), gtk_widget_get_name (bouton), NULL);
}

/* The tool that one has just used keeps the keyboard, even where there is no more to do. */
static void
show_indent (BarreTexte *self,
             GtkWidget  *bouton)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->vue));

  gtk_widget_set_sensitive (bouton, gtk_widget_has_focus (bouton)
                                      || texte_numeros_can_indent (buffer,
                                                                   bouton == self->imbriquer));
}

/* Once the focus has settled: on its way to a tool it is nowhere for a while. */
static gboolean
show_cb (gpointer data)
{
  BarreTexte *self = data;
  const gboolean ecrit = gtk_text_view_get_editable (GTK_TEXT_VIEW (self->vue))
                         && (gtk_widget_has_focus (GTK_WIDGET (self->vue))
                             || gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL);

  self->show_id = 0;
  gtk_widget_set_opacity (GTK_WIDGET (self), ecrit ? 1 : 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self), ecrit);
  if (ecrit)
    {
      show_indent (self, self->imbriquer);
      show_indent (self, self->sortir);
    }

  return G_SOURCE_REMOVE;
}

static void
focus_cb (BarreTexte *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_cb, self);
}

static const char *
get_sign (guint rang)
{
  static const char * const contextes[] = { "bold", "italic", "heading" };

  return rang < G_N_ELEMENTS (contextes)
           ? g_dpgettext2 (NULL, contextes[rang], outils[rang].signe) : outils[rang].signe;
}

static GtkWidget *
create_sign (guint rang)
{
  g_autoptr (PangoAttrList) attributs = pango_attr_list_new ();
  GtkWidget *signe;

  if (g_str_has_suffix (outils[rang].signe, "-symbolic"))
    return gtk_image_new_from_icon_name (outils[rang].signe);

  signe = gtk_label_new (get_sign (rang));
  pango_attr_list_insert (attributs, pango_attr_weight_new (outils[rang].graisse));
  pango_attr_list_insert (attributs, pango_attr_style_new (outils[rang].pente));
  gtk_label_set_attributes (GTK_LABEL (signe), attributs);

  return signe;
}

static GtkWidget *
create_tool (BarreTexte *self,
             guint       rang)
{
  GtkWidget *bouton = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (bouton), create_sign (rang));
  gtk_widget_set_name (bouton, outils[rang].action);
  gtk_widget_set_tooltip_text (bouton, _(outils[rang].nom));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(outils[rang].nom), -1);
  gtk_widget_set_focus_on_click (bouton, FALSE);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_add_css_class (bouton, "text-tool");
  g_signal_connect_swapped (bouton, "clicked", G_CALLBACK (clicked_cb), self);

  return bouton;
}

static void
barre_texte_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  BarreTexte *self = JALONS_BARRE_TEXTE (object);

  if (prop_id != PROP_VUE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  self->vue = g_value_dup_object (value);
  g_signal_connect_object (self->vue, "notify::has-focus", G_CALLBACK (focus_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->vue, "notify::editable", G_CALLBACK (focus_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->vue)),
                           "notify::cursor-position", G_CALLBACK (focus_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
barre_texte_dispose (GObject *object)
{
  BarreTexte *self = JALONS_BARRE_TEXTE (object);
  GtkWidget *enfant;

  g_clear_handle_id (&self->show_id, g_source_remove);
  while ((enfant = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (enfant);
  g_clear_object (&self->vue);

  G_OBJECT_CLASS (barre_texte_parent_class)->dispose (object);
}

static void
barre_texte_class_init (BarreTexteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = barre_texte_set_property;
  G_OBJECT_CLASS (klass)->dispose = barre_texte_dispose;

  props[PROP_VUE] = g_param_spec_object ("vue", NULL, NULL, TYPE_TEXTE_RICHE,
                                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                           | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "barretexte");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
barre_texte_init (BarreTexte *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "notify::contains-focus", G_CALLBACK (focus_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Formatting"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (outils); i++)
    gtk_widget_set_parent (create_tool (self, i), GTK_WIDGET (self));
  self->sortir = gtk_widget_get_last_child (GTK_WIDGET (self));
  self->imbriquer = gtk_widget_get_prev_sibling (self->sortir);
  gtk_widget_set_opacity (GTK_WIDGET (self), 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}
